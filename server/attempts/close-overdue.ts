import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { closeAttempt } from "./close-attempt";
import { earliestOpenDeadline } from "./deadline";

/**
 * Ends the attempts among these whose time ran out while nobody looked, with what was saved, so that a list or a score
 * never shows them as open. The caller has scoped `which` to a checked user.
 */
export async function closeOverdue(which: Prisma.AttemptWhereInput, now: Date): Promise<void> {
  const overdue = await db().attempt.findMany({
    where: { AND: [which, { submittedAt: null, deadlineAt: { lt: earliestOpenDeadline(now) } }] },
    select: { id: true, userId: true },
  });
  for (const { id, userId } of overdue) await closeAttempt(userId, id, now);
}
