import type { OptionCounts } from "@/questions/quality/response-figures";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";

interface OptionRow {
  readonly itemId: string;
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: number;
}

/**
 * How often each option was chosen, over the submitted attempts for the classes that the user teaches. Simulated
 * students are left out. Nothing for whoever is no instructor. An item's id stands for its exact options, so that their places do not matter.
 */
export async function countOptions(user: User, articleId: string): Promise<OptionCounts[]> {
  if (user.role === "STUDENT") return [];
  const rows = await db().$queryRaw<OptionRow[]>`
    SELECT item->>'id' AS "itemId", option->>'text' AS "text", (option->>'correct')::boolean AS "correct",
      (count(*) FILTER (WHERE option->>'id' = COALESCE(r."value"->>'optionId', r."value"->>'reasonId')))::int AS "chosen"
    FROM "Attempt" a
    JOIN "ClassInstructor" taught ON taught."classId" = a."classId" AND taught."userId" = ${user.id}
    JOIN "User" student ON student."id" = a."userId" AND NOT student."simulated"
    CROSS JOIN LATERAL jsonb_array_elements(a."items") WITH ORDINALITY AS pinned(item, place)
    JOIN "Response" r ON r."attemptId" = a."id" AND r."itemId" = 'q' || pinned.place
    CROSS JOIN LATERAL jsonb_array_elements(
      CASE item->'interaction'->>'type'
        WHEN 'choice' THEN item->'interaction'->'options'
        WHEN 'verdict' THEN item->'interaction'->'reasons'
        ELSE '[]'::jsonb
      END
    ) AS option
    WHERE a."articleId" = ${articleId} AND a."submittedAt" IS NOT NULL
    GROUP BY 1, 2, 3`;
  const counts = new Map<string, OptionCounts["options"][number][]>();
  for (const { itemId, ...option } of rows) counts.set(itemId, [...(counts.get(itemId) ?? []), option]);
  return [...counts].map(([itemId, options]) => ({ itemId, options }));
}
