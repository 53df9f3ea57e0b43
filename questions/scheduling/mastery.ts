/** What a learner's marks on one claim or scenario amount to. */
export interface Mastery {
  /** Number of marks. */
  readonly evidence: number;
  /** Share of marks earned, 0 to 1; null without evidence. */
  readonly estimate: number | null;
  /** 90 % interval of the share. */
  readonly low: number;
  readonly high: number;
  readonly verdict: "not-enough" | "weak" | "growing" | "mastered";
}

/** Fewer marks than this say too little. */
export const MIN_EVIDENCE = 3;
/** Mastered: at least so many marks, and the interval's lower end above so much. */
const MASTERED = { evidence: 5, low: 0.65 } as const;
const WEAK_BELOW = 0.5;
/** Normal quantile of a two-sided 90 % interval. */
const Z = 1.645;

/** Wilson's score interval for a share `p` of `n` (Wilson 1927, JASA 22: 209-212), with part marks counted as shares. */
function wilson(p: number, n: number): { low: number; high: number } {
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Estimates mastery from marks given as shares of the maximum (0 to 1), with its interval. */
export function estimateMastery(marks: readonly { readonly share: number }[]): Mastery {
  const evidence = marks.length;
  if (evidence === 0) return { evidence, estimate: null, low: 0, high: 1, verdict: "not-enough" };
  const estimate = marks.reduce((sum, { share }) => sum + share, 0) / evidence;
  const { low, high } = wilson(estimate, evidence);
  if (evidence < MIN_EVIDENCE) return { evidence, estimate, low, high, verdict: "not-enough" };
  if (evidence >= MASTERED.evidence && low >= MASTERED.low)
    return { evidence, estimate, low, high, verdict: "mastered" };
  return { evidence, estimate, low, high, verdict: estimate < WEAK_BELOW ? "weak" : "growing" };
}
