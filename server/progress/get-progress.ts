import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import { estimateMastery, type Mastery } from "@/questions/scheduling/mastery";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";

export interface ClaimProgress {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
  readonly mastery: Mastery;
}

interface ScenarioProgress {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly mastery: Mastery;
}

export interface Progress {
  readonly claims: readonly ClaimProgress[];
  readonly scenarios: readonly ScenarioProgress[];
  /** Submitted attempts that the figures rest on. */
  readonly attempts: number;
  /** Submitted attempts left out because their feedback is not released yet. */
  readonly withheld: number;
}

interface MarkRow {
  readonly attemptId: string;
  readonly claims: readonly string[];
  readonly scenarios: readonly string[];
  readonly share: number;
}

/** Marks of answered items; attempts whose keys are still withheld say nothing here either. */
async function marksOf(userId: string, articleId: string, now: Date): Promise<MarkRow[]> {
  return db().$queryRaw<MarkRow[]>`
    SELECT a."id" AS "attemptId", item->'claims' AS "claims", item->'scenarios' AS "scenarios", r."earned" / r."total" AS "share"
    FROM "Attempt" a
    CROSS JOIN LATERAL jsonb_array_elements(a."items") WITH ORDINALITY AS pinned(item, place)
    JOIN "Response" r ON r."attemptId" = a."id" AND r."itemId" = 'q' || pinned.place
    LEFT JOIN "Class" c ON c."id" = a."classId"
    WHERE a."userId" = ${userId} AND a."articleId" = ${articleId} AND a."submittedAt" IS NOT NULL
      AND r."total" > 0 AND r."value" <> 'null'::jsonb
      AND (c."id" IS NULL OR c."feedbackPolicy" IN ('AT_ONCE', 'AFTER_SUBMITTING')
        OR (c."feedbackPolicy" = 'AFTER_DUE_DATE' AND c."dueAt" <= ${now.toISOString()}::timestamp(3)))
    ORDER BY a."submittedAt", pinned.place`;
}

function sharesBy(marks: readonly MarkRow[], key: "claims" | "scenarios"): Map<string, { share: number }[]> {
  const shares = new Map<string, { share: number }[]>();
  for (const mark of marks) {
    for (const id of mark[key]) shares.set(id, [...(shares.get(id) ?? []), { share: mark.share }]);
  }
  return shares;
}

/** The user's own mastery of each claim and scenario of the article, in the article's order. */
export async function getProgress(
  user: User,
  now: Date = new Date(),
  articleId: string = DEFAULT_ARTICLE_ID,
): Promise<Progress> {
  const bank = openBank(articleId);
  if (!bank) return { claims: [], scenarios: [], attempts: 0, withheld: 0 };
  const marks = await marksOf(user.id, articleId, now);
  const submitted = await db().attempt.count({
    where: { userId: user.id, articleId, submittedAt: { not: null }, responses: { some: {} } },
  });
  const [byClaim, byScenario] = [sharesBy(marks, "claims"), sharesBy(marks, "scenarios")];
  const attempts = new Set(marks.map((mark) => mark.attemptId)).size;
  return {
    claims: bank.map.claims.map((claim) => ({
      id: claim.id,
      statement: claimStatement(bank.map, claim),
      paragraph: claim.paragraph,
      mastery: estimateMastery(byClaim.get(claim.id) ?? []),
    })),
    scenarios: bank.map.scenarios.map(({ id, title, order }) => ({
      id,
      title,
      order,
      mastery: estimateMastery(byScenario.get(id) ?? []),
    })),
    attempts,
    withheld: submitted - attempts,
  };
}
