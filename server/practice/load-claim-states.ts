import { z } from "zod";
import type { Bank } from "@/questions/bank/bank";
import { estimateMastery } from "@/questions/scheduling/mastery";
import type { ClaimState } from "@/questions/scheduling/plan-practice";
import { toConfidence } from "@/questions/view/confidence";
import { replayReviews, type Review } from "@/questions/scheduling/replay";
import { FEEDBACK_TERMS, withheldFeedback } from "../attempts/feedback-policy";
import { db } from "../db";
import { loadAnswers } from "../progress/load-answers";
import { marksBySubject } from "../progress/marks-by-subject";

const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** A checked user's reviews of an article, as far as the class's policy lets their outcome be known, oldest first. */
export async function loadReviews(userId: string, articleId: string, now: Date): Promise<Review[]> {
  const rows = await db().review.findMany({
    where: { userId, articleId },
    orderBy: [{ reviewedAt: "asc" }, { attemptId: "asc" }, { itemId: "asc" }, { claimId: "asc" }],
    select: {
      claimId: true,
      rating: true,
      confidence: true,
      reviewedAt: true,
      attempt: { select: FEEDBACK_TERMS },
    },
  });
  return rows
    .filter(({ attempt }) => withheldFeedback(attempt, now) === null)
    .map(({ claimId, rating, confidence, reviewedAt }) => ({
      claimId,
      rating: ratingSchema.parse(rating),
      confidence: toConfidence(confidence),
      at: reviewedAt,
    }));
}

/** Card and mastery of every claim, in the article's order, for a checked user. */
export async function loadClaimStates(userId: string, bank: Bank, now: Date): Promise<ClaimState[]> {
  const cards = replayReviews(await loadReviews(userId, bank.articleId, now));
  const marks = marksBySubject((await loadAnswers(userId, bank.articleId, now)).answers, "claims");
  return bank.map.claims.map(({ id }) => ({
    claimId: id,
    card: cards.get(id) ?? null,
    mastery: estimateMastery(marks.get(id) ?? []),
  }));
}
