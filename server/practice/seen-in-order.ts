import { db } from "../db";

/** Ids of the items that a checked user was shown of an article before a moment (null: ever), the longest ago first. */
export async function seenItems(userId: string, articleId: string, before: Date | null): Promise<string[]> {
  const until = before?.toISOString() ?? null;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT item->>'id' AS "id"
    FROM "Attempt", jsonb_array_elements("items") AS item
    WHERE "userId" = ${userId} AND "articleId" = ${articleId} 
      AND (${until}::timestamp(3) IS NULL OR "startedAt" < ${until}::timestamp(3))
    GROUP BY 1 ORDER BY MAX("startedAt"), 1`;
  return rows.map(({ id }) => id);
}
