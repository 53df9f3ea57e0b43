import { histogram, summarise, type HistogramBin, type ScoreSummary } from "@/questions/statistics/score-summary";
import { scoreShare } from "@/questions/view/score-share";
import type { ScoredStudent } from "./get-class-scores";

/** Fewer scores than this say nothing of a class. */
const MIN_SCORES = 5;
const BINS = 10;

export interface ClassSummary {
  /** Over every submitted attempt, as shares of the maximum; figures are null below MIN_SCORES. */
  readonly scores: ScoreSummary;
  readonly histogram: readonly HistogramBin[];
  /** Why figures are withheld; null where they are not. */
  readonly withheld: string | null;
}

/** The scores of all submitted attempts of a class in figures. */
export function summariseClass(students: readonly ScoredStudent[]): ClassSummary {
  const shares = students.flatMap(({ attempts }) =>
    attempts.flatMap(({ earned, total }) => (earned !== null && total ? [scoreShare({ earned, total })] : [])),
  );
  const isEnough = shares.length >= MIN_SCORES;
  const withheld = isEnough
    ? null
    : `Mean, median and spread are shown from ${String(MIN_SCORES)} submitted attempts on: fewer say more about chance than about the class.`;
  const scores = isEnough ? summarise(shares) : { n: shares.length, mean: null, median: null, sd: null };
  return { scores, histogram: histogram(shares, BINS), withheld };
}
