/** What is known of a student when one asks who needs attention. */
export interface StudentSigns {
  /** How much was right (0 to 1) in submitted attempts, oldest first. */
  readonly shares: readonly number[];
  /** Submitted attempts in which the last fifth or more was not reached. */
  readonly cutShort: number;
  /** Attempts begun and not submitted. */
  readonly open: number;
  /** The class's median share; null where too few have submitted. */
  readonly classMedian: number | null;
  /** Misreadings shown, in words, with the answers that showed and that offered them, most frequent first. */
  readonly held: readonly { readonly label: string; readonly times: number; readonly chances: number }[];
}

export interface Attention {
  /** Higher comes first. */
  readonly urgency: number;
  readonly reasons: readonly string[];
}

const LOW = 0.5;
const BEHIND = 0.2;
const FALL = 0.2;
/** A misreading is held where it is shown so often, and in at least this share of the answers that offered it. */
const HELD = { times: 3, share: 0.4 } as const;

const percent = (share: number): string => `${String(Math.round(100 * share))} %`;

/** Why a student needs attention, the gravest reason first; no reasons where none is seen. */
export function attentionFor({ shares, cutShort, open, classMedian, held }: StudentSigns): Attention {
  const reasons: { weight: number; says: string }[] = [];
  const last = shares.at(-1);
  if (last === undefined) {
    reasons.push(
      open > 0
        ? { weight: 3, says: "Has begun a quiz and never submitted one." }
        : { weight: 4, says: "Has not begun any quiz." },
    );
  } else {
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const best = Math.max(...shares);
    if (classMedian !== null && mean < classMedian - BEHIND)
      reasons.push({
        weight: 3,
        says: `Gets ${percent(mean)} right on average, where the class's median is ${percent(classMedian)}.`,
      });
    else if (mean < LOW) reasons.push({ weight: 2, says: `Gets ${percent(mean)} right on average: less than half.` });
    if (best - last > FALL)
      reasons.push({
        weight: 2,
        says: `Has fallen from ${percent(best)} to ${percent(last)} right in the latest attempt.`,
      });
  }
  const isHeld = ({ times, chances }: StudentSigns["held"][number]): boolean =>
    times >= HELD.times && times >= HELD.share * chances;
  for (const { label, times, chances } of held.filter(isHeld).slice(0, 1))
    reasons.push({
      weight: 1,
      says: `Shows one misreading in ${String(times)} of ${String(chances)} answers that offered it: ${label.toLowerCase()}.`,
    });
  if (cutShort > 0)
    reasons.push({
      weight: 1,
      says: `Did not reach the end of ${String(cutShort)} ${cutShort === 1 ? "attempt" : "attempts"}.`,
    });
  reasons.sort((a, b) => b.weight - a.weight);
  return { urgency: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons: reasons.map(({ says }) => says) };
}
