import { markAttempt } from "@/questions/marking/mark-attempt";
import { db } from "../db";
import { logReviews } from "../practice/log-reviews";
import { classMends, keyVersionOf } from "../marking/class-mends";
import { answersByPlace, storeMarks } from "../marking/stored-attempt";
import { loadOwnItems } from "./pinned-items";

interface ClosingRow {
  readonly articleId: string;
  readonly classId: string | null;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
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
  const items = await loadOwnItems(userId, attemptId);
  if (!items) return false;
  return db().$transaction(async (transaction) => {
    await transaction.$queryRaw`
      SELECT "id" FROM "Class"
      WHERE "id" = (SELECT "classId" FROM "Attempt" WHERE "id" = ${attemptId} AND "userId" = ${userId}) FOR SHARE`;
    const rows = await transaction.$queryRaw<ClosingRow[]>`
      SELECT "articleId", "submittedAt", "deadlineAt", "classId",
        (SELECT "certaintyMarks" FROM "Assignment" WHERE "Assignment"."id" = "assignmentId") AS "certaintyMarks"
      FROM "Attempt" WHERE "id" = ${attemptId} AND "userId" = ${userId} FOR UPDATE`;
    const [attempt] = rows;
    if (!attempt) return false;
    if (attempt.submittedAt) return true;
    const mends = await classMends(transaction, attempt.classId);
    const responses = await transaction.response.findMany({
      where: { attemptId },
      select: { itemId: true, value: true, confidence: true, savedAt: true },
    });
    const { articleId, certaintyMarks, deadlineAt } = attempt;
    const assignment = { certaintyMarks: certaintyMarks ?? false };
    const marked = markAttempt(answersByPlace(items, { responses, overrides: [], assignment }), mends);
    const submittedAt = deadlineAt && deadlineAt < now ? deadlineAt : now;
    const marks = await storeMarks(transaction, attemptId, marked, { keyVersion: keyVersionOf(mends), submittedAt });
    await logReviews(transaction, { userId, attemptId, articleId }, items, responses, marks);
    return true;
  });
}
