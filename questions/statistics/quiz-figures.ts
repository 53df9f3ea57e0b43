import { figure, type Figure, type Interval, type Minimums } from "./figure";
import { kurtosis, mean, median, skewness, variance } from "./moments";
import { standardError } from "./reliability";

/** Scores in marks where all forms have the same maximum, else in percent of the maximum. */
export type ScoreUnit = { readonly type: "marks"; readonly outOf: number } | { readonly type: "percent" };

/** A whole quiz in figures. */
export interface QuizFigures {
  /** Sittings, and students among them. */
  readonly n: number;
  readonly students: number;
  readonly unit: ScoreUnit;
  readonly mean: Figure;
  readonly median: Figure;
  /** Standard deviation over n - 1. */
  readonly sd: Figure;
  readonly skewness: Figure;
  readonly kurtosis: Figure;
  /** Cronbach's alpha of one form, or the nested reliability of different ones. */
  readonly reliability: Figure;
  readonly reliabilityKind: "alpha" | "nested";
  /** Standard error of measurement. */
  readonly standardError: Figure;
}

export interface QuizIntervals {
  readonly mean: Interval | null;
  readonly sd: Interval | null;
  readonly reliability: Interval | null;
  readonly standardError: Interval | null;
}

interface QuizFacts {
  readonly scores: readonly number[];
  readonly students: number;
  readonly unit: ScoreUnit;
  readonly reliability: number | null;
  readonly reliabilityKind: QuizFigures["reliabilityKind"];
  readonly intervals: QuizIntervals;
  readonly minimums: Minimums;
}

const SAME_SCORES = "All scores are the same.";

/** Figures of a quiz's scores. */
export function quizFigures(facts: QuizFacts): QuizFigures {
  const { scores, students, unit, reliability, reliabilityKind, intervals, minimums } = facts;
  const n = scores.length;
  const spread = variance(scores);
  const sd = spread === null ? null : Math.sqrt(spread);
  const level = (value: number | null, interval: Interval | null = null): Figure =>
    figure(value, n, minimums.level, "There are too few scores.", interval);
  const relation = (value: number | null, interval: Interval | null = null): Figure =>
    figure(value, n, minimums.relation, SAME_SCORES, interval);
  return {
    n,
    students,
    unit,
    mean: level(mean(scores), intervals.mean),
    median: level(median(scores)),
    sd: level(sd, intervals.sd),
    skewness: relation(skewness(scores)),
    kurtosis: relation(kurtosis(scores)),
    reliability: relation(reliability, intervals.reliability),
    reliabilityKind,
    standardError: relation(standardError(sd, reliability), intervals.standardError),
  };
}
