import { createEmptyCard, fsrs, generatorParameters, Rating, type Card, type Grade } from "ts-fsrs";
import type { Confidence } from "../view/confidence";
import type { ReviewRating } from "./rating";

/** One answer as a review of one claim: a line of the log that due dates are replayed from. */
export interface Review {
  readonly claimId: string;
  readonly rating: ReviewRating;
  readonly confidence: Confidence | null;
  readonly at: Date;
}

/** What the scheduler knows of one claim. */
export interface ClaimCard {
  readonly claimId: string;
  readonly due: Date;
  /** Days after which it is remembered with a probability of 90 %. */
  readonly stability: number;
  readonly reviews: number;
  /** The newest review. */
  readonly last: Review;
}

/**
 * FSRS-6 with its published default weights. Whole days only: a claim that was missed comes back the next day with
 * another item, not in ten minutes. No fuzz, so that the same log gives the same dates.
 */
const SCHEDULER = fsrs(
  generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false }),
);

const GRADES = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
} as const satisfies Record<ReviewRating, Grade>;

/** The log in the order of time; reviews of one moment keep theirs. */
function inOrder(log: readonly Review[]): Review[] {
  return [...log].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The card of every claim in the log, by claim. A log replayed twice, whole or claim by claim, gives the same cards. */
export function replayReviews(log: readonly Review[]): Map<string, ClaimCard> {
  const states = new Map<string, { card: Card; reviews: number; last: Review }>();
  for (const review of inOrder(log)) {
    const known = states.get(review.claimId);
    const card: Card = known?.card ?? createEmptyCard(review.at);
    const next = SCHEDULER.next(card, review.at, GRADES[review.rating]).card;
    states.set(review.claimId, { card: next, reviews: (known?.reviews ?? 0) + 1, last: review });
  }
  return new Map(
    [...states].map(([claimId, { card, reviews, last }]) => [
      claimId,
      { claimId, due: card.due, stability: card.stability, reviews, last },
    ]),
  );
}
