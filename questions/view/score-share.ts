/**
 * A score as a share of its maximum, 0 to 1, as percentages, gradebook and files have it. Certainty marks can sum up to
 * less than nothing: that counts as nothing. A maximum of 0 gives 0.
 */
export function scoreShare({ earned, total }: { readonly earned: number; readonly total: number }): number {
  return total > 0 ? Math.max(0, earned / total) : 0;
}
