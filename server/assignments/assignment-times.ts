import type { Accommodations } from "../roster/accommodations";

/** An assignment's times as its instructor set them. */
export interface AssignmentTerms {
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  /** Minutes; null for no limit. */
  readonly timeLimit: number | null;
}

/** The same for one attempt of one student. */
export interface AttemptTimes {
  readonly dueAt: Date | null;
  /** When the time is up; null for never. */
  readonly deadlineAt: Date | null;
}

const MS_A_PERCENT_OF_A_MINUTE = 600;
const MS_AN_HOUR = 3_600_000;

/** A time as much later as the student is granted. */
export function shifted(at: Date | null, { dueShiftHours }: Pick<Accommodations, "dueShiftHours">): Date | null {
  return at && new Date(at.getTime() + dueShiftHours * MS_AN_HOUR);
}

const MS_A_MINUTE = 60_000;

/**
 * When an attempt begun at that moment is due and ends: at its time limit or when the assignment closes, whichever
 * comes first, and so many minutes later as it was extended by.
 */
export function attemptTimes(
  terms: AssignmentTerms,
  granted: Accommodations,
  startedAt: Date,
  extensionMinutes = 0,
): AttemptTimes {
  const closesAt = shifted(terms.closesAt, granted);
  const limit =
    terms.timeLimit === null
      ? null
      : new Date(
          startedAt.getTime() +
            Math.round(terms.timeLimit * (100 + granted.extraTimePercent) * MS_A_PERCENT_OF_A_MINUTE),
        );
  const ends = [closesAt, limit].flatMap((at) => at ?? []).sort((a, b) => a.getTime() - b.getTime());
  const [end] = ends;
  const deadlineAt = end ? new Date(end.getTime() + extensionMinutes * MS_A_MINUTE) : null;
  return { dueAt: shifted(terms.dueAt, granted), deadlineAt };
}
