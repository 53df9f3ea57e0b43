import { z } from "zod";

/** How a class's quizzes add up to one score. */
export const courseRulesSchema = z.strictObject({
  /** By column key; a column that is not named weighs 1, one that weighs 0 does not count. */
  weights: z.record(z.string().max(80), z.number().min(0).max(1_000)),
  /** So many of each student's lowest scores are left out; at least one always stays. */
  dropLowest: z.number().int().min(0).max(20),
  /** Whether a quiz not submitted counts as nothing earned. */
  missing: z.enum(["zero", "left-out"]),
});
export type CourseRules = z.infer<typeof courseRulesSchema>;

export const USUAL_RULES: CourseRules = { weights: {}, dropLowest: 0, missing: "left-out" };

/** Which attempt of a quiz counts; `mean` takes all of them together. */
export type Counting = "best" | "last" | "first" | "mean";

export interface CourseScore {
  /** 0 to 1; null where nothing counts. */
  readonly share: number | null;
  /** Keys of the columns left out as lowest. */
  readonly dropped: readonly string[];
}

/** The share that counts for one quiz, of its attempts' shares in order of time; null without any. */
export function countingShare(shares: readonly number[], attempt: Counting): number | null {
  const [first] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined) return null;
  switch (attempt) {
    case "first":
      return first;
    case "last":
      return last;
    case "best":
      return Math.max(...shares);
    case "mean":
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}

/**
 * Adds up one student's quizzes, given as shares (0 to 1) by column key, null where nothing was submitted. The lowest
 * shares are dropped before weighing; of equal ones the one that weighs more is dropped.
 */
export function courseScore(
  shares: readonly { readonly key: string; readonly share: number | null }[],
  { weights, dropLowest, missing }: CourseRules,
): CourseScore {
  const counting = shares
    .map(({ key, share }) => ({ key, share: share ?? (missing === "zero" ? 0 : null), weight: weights[key] ?? 1 }))
    .filter((each): each is { key: string; share: number; weight: number } => each.share !== null && each.weight > 0)
    .sort((a, b) => a.share - b.share || b.weight - a.weight);
  const drop = Math.min(dropLowest, Math.max(0, counting.length - 1));
  const kept = counting.slice(drop);
  const weight = kept.reduce((sum, each) => sum + each.weight, 0);
  return {
    share: weight === 0 ? null : kept.reduce((sum, each) => sum + each.weight * each.share, 0) / weight,
    dropped: counting.slice(0, drop).map(({ key }) => key),
  };
}
