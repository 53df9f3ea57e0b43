import { isAnswered } from "../kinds/feedback";
import type { Item } from "../kinds/item";
import type { Confidence } from "../view/confidence";
import type { Response } from "../view/response";
import { ratingOf, reviewedClaims } from "./rating";
import type { Review } from "./replay";

/** One stored answer, as far as reviews are concerned. */
export interface StoredAnswer {
  readonly item: Item;
  readonly response: Response | null;
  /** The mark that it was given, and out of how much; 0 where the item does not count. */
  readonly earned: number;
  readonly total: number;
  readonly confidence: Confidence | null;
  /** When it was acknowledged. */
  readonly at: Date;
}

/** The reviews that an answer amounts to: one for each claim that its item reviews. Nothing answered, nothing reviewed. */
export function reviewsOf({ item, response, earned, total, confidence, at }: StoredAnswer): Review[] {
  if (!isAnswered(response) || total === 0) return [];
  const rating = ratingOf(item, earned / total, confidence);
  return reviewedClaims(item).map((claimId) => ({ claimId, rating, confidence, at }));
}
