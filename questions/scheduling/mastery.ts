import { estimateKnowledge, type Mark } from "./knowledge";

/** What a learner's marks on one claim or scenario amount to. */
export interface Mastery {
  /** Number of answers that the figures rest on. */
  readonly evidence: number;
  /** Share known, guessing taken off, 0 to 1; null without evidence. */
  readonly estimate: number | null;
  /** 90 % interval of the share known. */
  readonly low: number;
  readonly high: number;
  readonly verdict: "not-enough" | "weak" | "growing" | "mastered";
}

/** Answers that count, from the newest back: what somebody did not know long ago says little of today. */
export const RECENT_ANSWERS = 20;
/** Fewer whole answers than this say too little (an answer that rests on four claims is a quarter of one for each). */
export const MIN_EVIDENCE = 3;
/** Mastered: the share known is high, and with 95 % probability above a half. Six answers of four options, all right. */
const MASTERED = { estimate: 0.8, low: 0.5 } as const;
const WEAK_BELOW = 0.5;

/** Estimates mastery from marks, oldest first. */
export function estimateMastery(marks: readonly Mark[]): Mastery {
  const recent = marks.slice(-RECENT_ANSWERS);
  const evidence = recent.length;
  if (evidence === 0) return { evidence, estimate: null, low: 0, high: 1, verdict: "not-enough" };
  const { estimate, low, high } = estimateKnowledge(recent);
  const answers = recent.reduce((sum, { weight }) => sum + weight, 0);
  // Thirds and quarters of answers add up to a whole only nearly.
  if (answers < MIN_EVIDENCE - 1e-9) return { evidence, estimate, low, high, verdict: "not-enough" };
  if (estimate >= MASTERED.estimate && low >= MASTERED.low)
    return { evidence, estimate, low, high, verdict: "mastered" };
  return { evidence, estimate, low, high, verdict: estimate < WEAK_BELOW ? "weak" : "growing" };
}
