import { db } from "../db";

/** Ids of every item that the user has been shown of an article. The caller has checked the user. */
export async function seenItemIds(userId: string, articleId: string): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT item->>'id' AS "id"
    FROM "Attempt", jsonb_array_elements("items") AS item
    WHERE "userId" = ${userId} AND "articleId" = ${articleId}`;
  return new Set(rows.map(({ id }) => id));
}
