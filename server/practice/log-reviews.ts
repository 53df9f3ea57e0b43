import type { Item } from "@/questions/kinds/item";
import { toConfidence } from "@/questions/view/confidence";
import { reviewsOf } from "@/questions/scheduling/reviews-of";
import { parseStoredResponse } from "../attempts/parse-response";
import { itemByPublicId } from "../attempts/pinned-items";
import type { Prisma } from "../generated/prisma/client";
import type { StoredMark } from "../marking/stored-attempt";

interface ReviewedAttempt {
  readonly userId: string;
  readonly articleId: string;
  readonly attemptId: string;
}

interface StoredAnswer {
  readonly itemId: string;
  readonly value: unknown;
  readonly confidence: number | null;
  readonly savedAt: Date;
}

/**
 * Logs the marked answers of an attempt as reviews of the claims that they are about. Called once, in the transaction
 * that submits the attempt: the log is only ever added to, also where a key is mended later.
 */
export async function logReviews(
  transaction: Prisma.TransactionClient,
  { userId, articleId, attemptId }: ReviewedAttempt,
  items: readonly Item[],
  answers: readonly StoredAnswer[],
  marks: readonly StoredMark[],
): Promise<void> {
  const markOf = new Map(marks.map((mark) => [mark.itemId, mark]));
  const reviews = answers.flatMap(({ itemId, value, confidence, savedAt: at }) => {
    const [item, mark] = [itemByPublicId(items, itemId), markOf.get(itemId)];
    if (!item || !mark) return [];
    const { earned, total } = mark;
    const answer = {
      item,
      response: parseStoredResponse(value),
      earned,
      total,
      confidence: toConfidence(confidence),
      at,
    };
    return reviewsOf(answer).map((review) => ({ ...review, itemId }));
  });
  if (reviews.length === 0) return;
  // One statement whatever their number, so that it stays prepared.
  await transaction.$executeRaw`
    INSERT INTO "Review" ("userId", "articleId", "attemptId", "claimId", "itemId", "rating", "confidence", "reviewedAt")
    SELECT ${userId}, ${articleId}, ${attemptId}, "claimId", "itemId", "rating", "confidence", "at"
    FROM jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb)
      AS review("claimId" text, "itemId" text, "rating" int, "confidence" int, "at" timestamp(3))`;
}
