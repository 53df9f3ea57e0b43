import type { Item } from "@/questions/kinds/item";
import { toConfidence } from "@/questions/view/confidence";
import { reviewsOf } from "@/questions/scheduling/reviews-of";
import { parseStoredResponse } from "../attempts/parse-response";
import { itemByPublicId } from "../attempts/pinned-items";
import type { Prisma } from "../generated/prisma/client";

interface ReviewedAttempt {
  readonly userId: string;
  readonly articleId: string;
  readonly attemptId: string;
}

/**
 * Logs the marked answers of an attempt as reviews of the claims that they are about. Called once, in the transaction
 * that submits the attempt: the log is only ever added to, also where a key is mended later.
 */
export async function logReviews(
  transaction: Prisma.TransactionClient,
  attempt: ReviewedAttempt,
  items: readonly Item[],
): Promise<void> {
  const stored = await transaction.response.findMany({
    where: { attemptId: attempt.attemptId },
    select: { itemId: true, value: true, confidence: true, savedAt: true, earned: true, total: true },
  });
  const data = stored.flatMap(({ itemId, value, confidence, savedAt, earned, total }) => {
    const item = itemByPublicId(items, itemId);
    if (!item || earned === null || total === null) return [];
    const mark = { response: parseStoredResponse(value), earned, total };
    const reviews = reviewsOf({ item, ...mark, confidence: toConfidence(confidence), at: savedAt });
    return reviews.map(({ at, ...review }) => ({ ...attempt, ...review, itemId, reviewedAt: at }));
  });
  await transaction.review.createMany({ data });
}
