import type { Prisma } from "../generated/prisma/client";
import { ACCOMMODATION_COLUMNS, NOTHING_GRANTED } from "../roster/accommodations";
import { attemptTimes } from "./assignment-times";

/**
 * Works out anew when attempts are due and end, after their assignment's times or what their student is granted has
 * changed. An attempt that has ended keeps its deadline. The caller holds the class.
 */
export async function refreshTimes(
  transaction: Prisma.TransactionClient,
  which: { readonly assignmentId: string } | { readonly classId: string; readonly userId: string },
): Promise<void> {
  const attempts = await transaction.attempt.findMany({
    where: { ...which, assignmentId: "assignmentId" in which ? which.assignmentId : { not: null } },
    select: {
      id: true,
      userId: true,
      startedAt: true,
      submittedAt: true,
      extensionMinutes: true,
      assignment: { select: { classId: true, dueAt: true, closesAt: true, timeLimit: true, graceSeconds: true } },
    },
  });
  const [first] = attempts;
  if (!first?.assignment) return;
  const enrolments = await transaction.enrolment.findMany({
    where: { classId: first.assignment.classId, userId: { in: attempts.map(({ userId }) => userId) } },
    select: { userId: true, ...ACCOMMODATION_COLUMNS },
  });
  const granted = new Map(enrolments.map(({ userId, ...each }) => [userId, each]));
  for (const { id, userId, startedAt, submittedAt, extensionMinutes, assignment } of attempts) {
    if (!assignment) continue;
    const own = granted.get(userId) ?? NOTHING_GRANTED;
    const { dueAt, deadlineAt } = attemptTimes(assignment, own, startedAt, extensionMinutes);
    const { graceSeconds } = assignment;
    await transaction.attempt.update({
      where: { id },
      data: submittedAt ? { dueAt } : { dueAt, deadlineAt, graceSeconds },
    });
  }
}
