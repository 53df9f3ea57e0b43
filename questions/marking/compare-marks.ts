import { markAttempt, type AnsweredAttempt, type MarkedAttempt } from "./mark-attempt";
import type { Mend } from "./mend";

/** What a change of the key does to one attempt. */
export interface MarkChange<T> {
  readonly attempt: T;
  readonly before: MarkedAttempt;
  readonly after: MarkedAttempt;
  /** Whether marks or their maximum differ. */
  readonly changes: boolean;
}

/** Marks attempts by the mends as they are and as they would be. */
export function compareMarks<T extends { readonly answered: AnsweredAttempt }>(
  attempts: readonly T[],
  now: readonly Mend[],
  then: readonly Mend[],
): MarkChange<T>[] {
  return attempts.map((attempt) => {
    const before = markAttempt(attempt.answered, now);
    const after = markAttempt(attempt.answered, then);
    return { attempt, before, after, changes: before.earned !== after.earned || before.total !== after.total };
  });
}
