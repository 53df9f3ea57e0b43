const DAYS = 60;
const MS_A_DAY = 86_400_000;

/** Invitations made before this moment have run out. */
export function earliestValid(now: Date): Date {
  return new Date(now.getTime() - DAYS * MS_A_DAY);
}

/** When an invitation made at that moment runs out. */
export function runsOutAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + DAYS * MS_A_DAY);
}
