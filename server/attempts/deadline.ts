/** An answer sent just before the deadline may take this long to arrive. */
const GRACE_SECONDS = 5;

/** The latest deadline that still lets an answer in at that moment. */
export function earliestOpenDeadline(now: Date): Date {
  return new Date(now.getTime() - GRACE_SECONDS * 1_000);
}

/** Whether the time of an attempt is up, the grace for answers under way included. */
export function isTimeUp(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && deadlineAt < earliestOpenDeadline(now);
}
