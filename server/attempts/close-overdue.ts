import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { closeAttempt } from "./close-attempt";
import { DEADLINE, isTimeUp } from "./deadline";

/**
 * Ends the attempts among these whose time ran out while nobody looked, with what was saved, so that a list or a score
 * never shows them as open. The caller has scoped `which` to a checked user.
 */
export async function closeOverdue(which: Prisma.AttemptWhereInput, now: Date): Promise<void> {
  const overdue = await db().attempt.findMany({
    where: { AND: [which, { submittedAt: null, deadlineAt: { lt: now } }] },
    select: { id: true, userId: true, ...DEADLINE },
  });
  for (const attempt of overdue) if (isTimeUp(attempt, now)) await closeAttempt(attempt.userId, attempt.id, now);
}
