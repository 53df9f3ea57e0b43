import { gradeResponse } from "@/questions/kinds/grade";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { parseStoredResponse } from "./parse-response";
import { itemByPublicId, pinnedItems } from "./pinned-items";

/**
 * Ends the user's attempt and marks what was saved; does nothing where it has ended. One transaction: the attempt's row
 * is taken first, so that no answer is accepted after it was counted. Returns false where there is no such attempt.
 */
export async function closeAttempt(userId: string, attemptId: string, now: Date): Promise<boolean> {
  if (!isStorable(attemptId)) return false;
  return db().$transaction(async (transaction) => {
    const rows = await transaction.$queryRaw<{ submittedAt: Date | null; deadlineAt: Date | null; items: unknown }[]>`
      SELECT "submittedAt", "deadlineAt", "items" FROM "Attempt" WHERE "id" = ${attemptId} AND "userId" = ${userId} FOR UPDATE`;
    const [attempt] = rows;
    if (!attempt) return false;
    if (attempt.submittedAt) return true;
    const items = pinnedItems(`${userId}/${attemptId}`, attempt.items);
    const stored = await transaction.response.findMany({ where: { attemptId }, select: { itemId: true, value: true } });
    const marks = stored.flatMap(({ itemId, value }) => {
      const item = itemByPublicId(items, itemId);
      const grade = item && gradeResponse(item, parseStoredResponse(value));
      return grade?.type === "points" ? [{ itemId, earned: grade.earned }] : [];
    });
    await transaction.$executeRaw`
      UPDATE "Response" SET "earned" = mark."earned", "total" = 1
      FROM unnest(${marks.map((mark) => mark.itemId)}::text[], ${marks.map((mark) => mark.earned)}::float8[]) AS mark("itemId", "earned")
      WHERE "Response"."attemptId" = ${attemptId} AND "Response"."itemId" = mark."itemId"`;
    const endedAt = attempt.deadlineAt && attempt.deadlineAt < now ? attempt.deadlineAt : now;
    await transaction.attempt.update({
      where: { id: attemptId },
      data: { submittedAt: endedAt, earned: marks.reduce((sum, mark) => sum + mark.earned, 0), total: items.length },
    });
    return true;
  });
}
