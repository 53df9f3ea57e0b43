import type { Item } from "../kinds/item";
import type { Confidence } from "../view/confidence";

/** FSRS's four answers to "how did it go": 1 again, 2 hard, 3 good, 4 easy. */
export const RATINGS = { again: 1, hard: 2, good: 3, easy: 4 } as const;
export type ReviewRating = (typeof RATINGS)[keyof typeof RATINGS];

/** From so much of the mark on, an answer counts as remembered with difficulty; below it, as forgotten. */
const HARD_FROM = 0.75;
/** An item that rests on more claims than this says too little of any one of them to be its review. */
const MAX_CLAIMS = 4;
const ABOVE_RECALL: ReadonlySet<Item["bloom"]> = new Set(["apply", "analyse", "evaluate"]);

/** The claims that an item reviews. */
export function reviewedClaims({ claims }: Pick<Item, "claims">): readonly string[] {
  return claims.length <= MAX_CLAIMS ? claims : [];
}

/** Right and sure is easy only where the answer had to be produced: typed, or inferred rather than recognised. */
function takesProducing({ bloom, interaction }: Pick<Item, "bloom" | "interaction">): boolean {
  return interaction.type === "text" || ABOVE_RECALL.has(bloom);
}

/**
 * The rating of one answer, from its mark (a share, 0 to 1) and its confidence, never from what somebody says of their
 * own remembering: wrong is again, right and unsure is hard, right is good, right and sure where it had to be produced
 * is easy. Partly right is hard from three quarters of the mark on, else again.
 */
export function ratingOf(
  item: Pick<Item, "bloom" | "interaction">,
  share: number,
  confidence: Confidence | null,
): ReviewRating {
  if (share < HARD_FROM) return RATINGS.again;
  if (share < 1 || confidence === 1) return RATINGS.hard;
  return confidence === 3 && takesProducing(item) ? RATINGS.easy : RATINGS.good;
}
