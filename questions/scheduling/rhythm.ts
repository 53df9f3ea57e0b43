/** On which days somebody practised, without a word on those on which they did not. */
export interface Rhythm {
  /** Days with an answer among the last seven, today included. */
  readonly activeDays: number;
  /** Days with an answer in a row up to today; one day off in between does not end it. 0 where there is none. */
  readonly run: number;
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Days from one answer to the next that still carry the run on: today, tomorrow, the day after. */
const LONGEST_STEP = 2;

const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);

/** The rhythm up to now; days are those of universal time. */
export function rhythmOf(answeredAt: readonly Date[], now: Date): Rhythm {
  const today = dayOf(now);
  const days = [...new Set(answeredAt.map(dayOf))].filter((day) => day <= today).sort((a, b) => b - a);
  const activeDays = days.filter((day) => day > today - WEEK_DAYS).length;
  let run = 0;
  let expected = today;
  for (const day of days) {
    if (expected - day > LONGEST_STEP) break;
    run += 1;
    expected = day;
  }
  return { activeDays, run };
}
