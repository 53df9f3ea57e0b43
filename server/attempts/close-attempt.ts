import { markAttempt } from "@/questions/marking/mark-attempt";
import { db } from "../db";
import { logReviews } from "../practice/log-reviews";
import { isStorable } from "../storage/storable";
import { classMends, keyVersionOf } from "../marking/class-mends";
import { answeredAttempt, storeMarks } from "../marking/stored-attempt";

interface ClosingRow {
  readonly articleId: string;
  readonly classId: string | null;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly items: unknown;
  /** Null outside a class. */
  readonly certaintyMarks: boolean | null;
}

/**
 * Ends the user's attempt, marks what was saved and logs it as reviews; does nothing where it has ended. One
 * transaction: the class's row is taken first, so that no key is mended while the attempt is marked, as whatever changes a
 * class takes it before its attempts; then the attempt's own, so that no answer is accepted after it was counted. Returns
 * false where there is no such attempt.
 */
export async function closeAttempt(userId: string, attemptId: string, now: Date): Promise<boolean> {
  if (!isStorable(attemptId)) return false;
  return db().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT "id" FROM "Class"
      WHERE "id" = (SELECT "classId" FROM "Attempt" WHERE "id" = ${attemptId} AND "userId" = ${userId}) FOR SHARE`;
    const rows = await transaction.$queryRaw<ClosingRow[]>`
      SELECT "articleId", "submittedAt", "deadlineAt", "items", "classId",
        (SELECT "certaintyMarks" FROM "Assignment" WHERE "Assignment"."id" = "assignmentId") AS "certaintyMarks"
      FROM "Attempt" WHERE "id" = ${attemptId} AND "userId" = ${userId} FOR UPDATE`;
    const [attempt] = rows;
    if (!attempt) return false;
    if (attempt.submittedAt) return true;
    const mends = await classMends(transaction, attempt.classId);
    const responses = await transaction.response.findMany({
      where: { attemptId },
      select: { itemId: true, value: true, confidence: true },
    });
    const assignment = { certaintyMarks: attempt.certaintyMarks ?? false };
    const stored = { id: attemptId, userId, items: attempt.items, responses, overrides: [], assignment };
    const answered = answeredAttempt(stored);
    await storeMarks(transaction, attemptId, markAttempt(answered, mends), keyVersionOf(mends));
    await logReviews(transaction, { userId, attemptId, articleId: attempt.articleId }, answered.items);
    const endedAt = attempt.deadlineAt && attempt.deadlineAt < now ? attempt.deadlineAt : now;
    await transaction.attempt.update({ where: { id: attemptId }, data: { submittedAt: endedAt } });
    return true;
  });
}
