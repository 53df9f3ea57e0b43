/** What the quality report holds the bank to. Shares run from 0 to 1, gains are points of a hundred. */
export const LIMITS = {
  /** Of items into which a flaw was put, at least so many must be caught by its check. */
  minCaught: 0.98,
  /** Of the bank's items, at most so many may be flagged. */
  maxFlagged: 0.02,
  /** Items that the guessers sit. */
  minGuessedItems: 3_000,
  /** A guesser's gain over chance, upper end of its 95 % interval. */
  maxGain: 3,
  minClaimsAsked: 0.95,
  minItems: 600,
  /** Recall is half at most, of the bank and of each form. */
  minAboveRecall: 0.5,
  /** A third of the items must not be answerable from one sentence. */
  minTwoClaims: 1 / 3,
  maxNearDuplicates: 0.01,
} as const;
