/** When an attempt ends, and how late an answer sent before that may arrive. */
export interface Deadline {
  /** Null for no limit. */
  readonly deadlineAt: Date | null;
  readonly graceSeconds: number;
}

/** Columns of an attempt that say when it ends. */
export const DEADLINE = { deadlineAt: true, graceSeconds: true } as const;

const MS_A_SECOND = 1_000;

/** Whether the time of an attempt is up, the grace for answers under way included. */
export function isTimeUp({ deadlineAt, graceSeconds }: Deadline, now: Date): boolean {
  return deadlineAt !== null && deadlineAt.getTime() + graceSeconds * MS_A_SECOND < now.getTime();
}
