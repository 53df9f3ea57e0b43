import type { Confidence } from "../view/confidence";

/** An answer with the confidence stated beside it. */
export interface ConfidentAnswer {
  readonly confidence: Confidence;
  /** Whether it earned the full mark. */
  readonly right: boolean;
}

/**
 * The probability of being right that each confidence states. With certainty marks of 1, 2 or 3 for right and 0, -2 or
 * -6 for wrong, 2 pays from a probability of 2/3 on and 3 from 4/5 on (Gardner-Medwin 1995, Association for Learning
 * Technology Journal 3: 80-85): the middles of those ranges, and a toss where somebody is unsure.
 */
const STATED_PROBABILITY = { 1: 0.5, 2: 0.73, 3: 0.9 } as const satisfies Record<Confidence, number>;

/** Fewer answers than this, in all or at one confidence, show chance rather than judgement. */
export const MIN_CALIBRATION = 20;
const MIN_AT_LEVEL = 5;
/** Normal quantile of a two-sided 90 % interval. */
const Z = 1.645;

interface ReliabilityPoint {
  readonly confidence: Confidence;
  /** The probability stated. */
  readonly stated: number;
  readonly answers: number;
  /** Share right and its 90 % interval (Wilson 1927); null below MIN_AT_LEVEL answers. */
  readonly observed: { readonly share: number; readonly low: number; readonly high: number } | null;
}

export type Calibration =
  | { readonly type: "withheld"; readonly answers: number; readonly needed: number }
  | {
      readonly type: "shown";
      readonly answers: number;
      readonly points: readonly ReliabilityPoint[];
      /** Mean squared distance between probability stated and outcome (Brier 1950): 0 is best, 0.25 a toss. */
      readonly brier: number;
      /** The Brier score of stating one's own overall share right each time. */
      readonly reference: number;
      /** Mean probability stated less share right: above 0 is overconfident. */
      readonly bias: number;
    };

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function wilson(share: number, n: number): { share: number; low: number; high: number } {
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function pointAt(confidence: Confidence, answers: readonly ConfidentAnswer[]): ReliabilityPoint {
  const own = answers.filter((answer) => answer.confidence === confidence);
  const observed = own.length < MIN_AT_LEVEL ? null : wilson(mean(own.map(({ right }) => Number(right))), own.length);
  return { confidence, stated: STATED_PROBABILITY[confidence], answers: own.length, observed };
}

/** How well stated confidence and being right go together. */
export function calibrate(answers: readonly ConfidentAnswer[]): Calibration {
  if (answers.length < MIN_CALIBRATION) return { type: "withheld", answers: answers.length, needed: MIN_CALIBRATION };
  const stated = answers.map(({ confidence }) => STATED_PROBABILITY[confidence]);
  const right = answers.map((answer) => Number(answer.right));
  const share = mean(right);
  return {
    type: "shown",
    answers: answers.length,
    points: ([1, 2, 3] as const).map((confidence) => pointAt(confidence, answers)),
    brier: mean(answers.map(({ confidence, right: was }) => (STATED_PROBABILITY[confidence] - Number(was)) ** 2)),
    reference: share * (1 - share),
    bias: mean(stated) - share,
  };
}
