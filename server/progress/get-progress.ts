import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import { estimateMastery, type Mastery } from "@/questions/scheduling/mastery";
import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
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
  /** Whether the class's policy lets the keys out. */
  readonly released: boolean;
}

/** Marks of the answered items of submitted attempts. */
async function marksOf(userId: string, articleId: string, now: Date): Promise<MarkRow[]> {
  return db().$queryRaw<MarkRow[]>`
    SELECT a."id" AS "attemptId", item->'claims' AS "claims", item->'scenarios' AS "scenarios", r."earned" / r."total" AS "share",
      (c."id" IS NULL OR c."feedbackPolicy" IN ('AT_ONCE', 'AFTER_SUBMITTING')
        OR (c."feedbackPolicy" = 'AFTER_DUE_DATE' AND COALESCE(c."dueAt" <= ${now.toISOString()}::timestamp(3), FALSE))) AS "released"
    FROM "Attempt" a
    CROSS JOIN LATERAL jsonb_array_elements(a."items") WITH ORDINALITY AS pinned(item, place)
    JOIN "Response" r ON r."attemptId" = a."id" AND r."itemId" = 'q' || pinned.place
    LEFT JOIN "Class" c ON c."id" = a."classId"
    WHERE a."userId" = ${userId} AND a."articleId" = ${articleId} AND a."submittedAt" IS NOT NULL
      AND r."total" > 0 AND r."value" <> 'null'::jsonb
    ORDER BY a."submittedAt", pinned.place`;
}

function sharesBy(marks: readonly MarkRow[], key: "claims" | "scenarios"): Map<string, { share: number }[]> {
  const shares = new Map<string, { share: number }[]>();
  for (const mark of marks) {
    for (const id of mark[key]) shares.set(id, [...(shares.get(id) ?? []), { share: mark.share }]);
  }
  return shares;
}

function countAttempts(marks: readonly MarkRow[]): number {
  return new Set(marks.map(({ attemptId }) => attemptId)).size;
}

/** The user's own mastery of each claim and scenario of the article, in the article's order. */
export async function getProgress(
  user: User,
  now: Date = new Date(),
  articleId: string = DEFAULT_ARTICLE_ID,
): Promise<Progress> {
  const bank = openBank(articleId);
  if (!bank) return { claims: [], scenarios: [], attempts: 0, withheld: 0 };
  await closeOverdue({ userId: user.id }, now);
  const answered = await marksOf(user.id, articleId, now);
  // Attempts whose keys are still withheld say nothing here either.
  const marks = answered.filter(({ released }) => released);
  const [byClaim, byScenario] = [sharesBy(marks, "claims"), sharesBy(marks, "scenarios")];
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
    attempts: countAttempts(marks),
    withheld: countAttempts(answered) - countAttempts(marks),
  };
}
