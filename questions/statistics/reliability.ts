import { isSpread, variance } from "./moments";
import { shareOf, sumMarks, type Sitting } from "./sitting";

/** Cronbach's alpha of `count` items; null where it is not defined. */
export function alphaOf(count: number, sumOfVariances: number, varianceOfTotal: number | null): number | null {
  if (count < 2 || !isSpread(varianceOfTotal)) return null;
  return (count / (count - 1)) * (1 - sumOfVariances / varianceOfTotal);
}

/** A sitting's mean mark, how many items it has, and how its items spread about that mean. */
export interface NestedSitting {
  readonly mean: number;
  readonly count: number;
  readonly squares: number;
}

export function nestedSitting({ items }: Sitting): NestedSitting {
  const shares = items.map(shareOf);
  const count = shares.length;
  const mean = count === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / count;
  return { mean, count, squares: shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) };
}

/**
 * Reliability where every student has items of their own: (MS between - MS within) / MS between of a one-way analysis
 * of variance, items nested in sittings (the intraclass correlation ICC(1,k); Shrout & Fleiss 1979, Psych. Bull. 86:
 * 420-428). Items' difficulty counts as error in it, as it does in scores from different forms. `weights` says how
 * often each sitting counts; null where it is not defined.
 */
export function nestedReliability(sittings: readonly NestedSitting[], weights?: Float64Array): number | null {
  let [n, count, sum, within] = [0, 0, 0, 0];
  for (const [at, sitting] of sittings.entries()) {
    const weight = weights ? (weights[at] ?? 0) : 1;
    n += weight;
    count += weight * sitting.count;
    sum += weight * sitting.count * sitting.mean;
    within += weight * sitting.squares;
  }
  if (n < 2 || count <= n) return null;
  const grand = sum / count;
  let between = 0;
  for (const [at, sitting] of sittings.entries()) {
    between += (weights ? (weights[at] ?? 0) : 1) * sitting.count * (sitting.mean - grand) ** 2;
  }
  const meanBetween = between / (n - 1);
  return isSpread(meanBetween) ? (meanBetween - within / (count - n)) / meanBetween : null;
}

/** Standard error of measurement: the spread of the scores that one student's true score would give. */
export function standardError(sd: number | null, reliability: number | null): number | null {
  return sd === null || reliability === null ? null : sd * Math.sqrt(1 - reliability);
}

/** Alpha of the same sittings with one unit left out, given each sitting's marks in that unit. */
export function alphaWithout(
  sittings: readonly Sitting[],
  own: readonly number[],
  count: number,
  sumOfOtherVariances: number,
): number | null {
  const rest = sittings.map(({ items }, at) => sumMarks(items).earned - (own[at] ?? 0));
  return alphaOf(count - 1, sumOfOtherVariances, variance(rest));
}
