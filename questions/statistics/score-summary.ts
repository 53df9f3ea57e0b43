/** A quiz's scores in figures; null where too few scores define the figure. */
export interface ScoreSummary {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Standard deviation over n - 1. */
  readonly sd: number | null;
}

export interface HistogramBin {
  /** Lower end, included; shares of the maximum, 0 to 1. */
  readonly from: number;
  /** Upper end, excluded except in the last bin. */
  readonly to: number;
  readonly count: number;
}

/** Counts shares (0 to 1) in `bins` bins of equal width; a share of exactly 1 falls into the last. */
export function histogram(shares: readonly number[], bins: number): HistogramBin[] {
  const counts = new Array<number>(bins).fill(0);
  for (const share of shares) {
    // The small addend keeps a share such as 7/10, which binary fractions miss by a hair, in its own bin.
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(share * bins + 1e-9)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: index / bins, to: (index + 1) / bins, count }));
}

/** Mean, median and standard deviation of scores, in the scores' own unit. */
export function summarise(scores: readonly number[]): ScoreSummary {
  const n = scores.length;
  if (n === 0) return { n, mean: null, median: null, sd: null };
  const sorted = [...scores].sort((a, b) => a - b);
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const middle = (n - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { n, mean, median, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
