import { percentileInterval, RESAMPLES, resamples } from "./bootstrap";
import { MINIMUMS, type Interval, type Minimums } from "./figure";
import { itemFigures, type ItemFigures } from "./item-figures";
import { covariance, isSpread, variance } from "./moments";
import { quizFigures, type QuizFigures, type QuizIntervals, type ScoreUnit } from "./quiz-figures";
import { alphaOf, alphaWithout, nestedReliability, nestedSitting, standardError } from "./reliability";
import { shareOf, sumMarks, type Sitting } from "./sitting";
import { isSameForm, unitRows, type UnitRows } from "./unit-rows";
import { columnsOf, weightedMoments, type UnitMoments } from "./weighted-sums";

export interface QuizAnalysis {
  readonly quiz: QuizFigures;
  /** In the order of first appearance. */
  readonly items: readonly ItemFigures[];
}

export interface AnalysisOptions {
  /** Decides the bootstrap: the same seed gives the same intervals. */
  readonly seed: string;
  /**
   * False where units stand for different questions of different students, as a kind of question does: then nothing is
   * taken for one form, however alike the units look. True where left out.
   */
  readonly sameQuestions?: boolean;
  readonly minimums?: Minimums;
  /** Bootstrap resamples; 0 for no intervals. */
  readonly resamples?: number;
}

const NO_INTERVALS: QuizIntervals = { mean: null, sd: null, reliability: null, standardError: null };

interface Prepared {
  readonly sittings: readonly Sitting[];
  readonly units: readonly UnitRows[];
  readonly sameForm: boolean;
  readonly unit: ScoreUnit;
  readonly scores: readonly number[];
}

function prepare(sittings: readonly Sitting[], sameQuestions: boolean): Prepared {
  const units = unitRows(sittings);
  const totals = sittings.map(({ items }) => sumMarks(items));
  const outOf = totals[0]?.max ?? 0;
  const unit: ScoreUnit = totals.every(({ max }) => max === outOf) ? { type: "marks", outOf } : { type: "percent" };
  const scores = totals.map((total) => (unit.type === "marks" ? total.earned : 100 * shareOf(total)));
  return { sittings, units, sameForm: sameQuestions && isSameForm(sittings, units), unit, scores };
}

interface Classical {
  readonly alpha: number | null;
  /** By unit, in the units' order. */
  readonly byUnit: readonly { readonly weight: number | null; readonly alphaIfDeleted: number | null }[];
}

/** What only one form for all defines: alpha, and each unit's part in it. */
function classicalOf({ sittings, units, scores }: Prepared): Classical {
  const own = units.map(({ rows }) => rows.map((row) => row.own.earned));
  const variances = own.map((marks) => variance(marks) ?? 0);
  const all = variances.reduce((sum, value) => sum + value, 0);
  const roots = own.map((marks) => {
    const shared = covariance(marks, scores);
    return isSpread(shared) ? Math.sqrt(shared) : null;
  });
  const sumOfRoots = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0);
  return {
    alpha: alphaOf(units.length, all, variance(scores)),
    byUnit: own.map((marks, at) => {
      const root = roots[at] ?? null;
      return {
        weight: root === null ? null : root / sumOfRoots,
        alphaIfDeleted: alphaWithout(sittings, marks, units.length, all - (variances[at] ?? 0)),
      };
    }),
  };
}

interface Intervals {
  readonly quiz: QuizIntervals;
  readonly byUnit: readonly { readonly facility: Interval | null; readonly discrimination: Interval | null }[];
}

function weightedScores(scores: readonly number[], weights: Float64Array): { mean: number; sd: number | null } {
  let [n, sum] = [0, 0];
  scores.forEach((score, at) => {
    n += weights[at] ?? 0;
    sum += (weights[at] ?? 0) * score;
  });
  const mean = sum / n;
  let squares = 0;
  scores.forEach((score, at) => (squares += (weights[at] ?? 0) * (score - mean) ** 2));
  return { mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

/** Intervals over the resamples; units with fewer rows than figures are shown from are passed over. */
function intervalsOf(prepared: Prepared, seed: string, count: number, minimums: Minimums): Intervals {
  const { sittings, units, sameForm, scores } = prepared;
  const columns = units.map((unit) => (unit.rows.length < minimums.level ? null : columnsOf(unit)));
  const squaredMax = units.map(({ rows }) => (rows[0]?.own.max ?? 0) ** 2);
  const nested = sittings.map(nestedSitting);
  const samples = { mean: [] as number[], sd: [] as (number | null)[], reliability: [] as (number | null)[] };
  const errors: (number | null)[] = [];
  const byUnit = units.map(() => ({ facility: [] as (number | null)[], discrimination: [] as (number | null)[] }));
  for (const weights of resamples(sittings, seed, count)) {
    const moments = columns.map((unit): UnitMoments | null => unit && weightedMoments(unit, weights));
    moments.forEach((unit, at) => {
      byUnit[at]?.facility.push(unit?.mean ?? null);
      byUnit[at]?.discrimination.push(unit?.correlation ?? null);
    });
    const { mean, sd } = weightedScores(scores, weights);
    const variances = moments.reduce((sum, unit, at) => sum + (unit?.variance ?? 0) * (squaredMax[at] ?? 0), 0);
    const reliability = sameForm
      ? alphaOf(units.length, variances, sd === null ? null : sd ** 2)
      : nestedReliability(nested, weights);
    samples.mean.push(mean);
    samples.sd.push(sd);
    samples.reliability.push(reliability);
    errors.push(standardError(sd, reliability));
  }
  return {
    quiz: {
      mean: percentileInterval(samples.mean),
      sd: percentileInterval(samples.sd),
      reliability: percentileInterval(samples.reliability),
      standardError: percentileInterval(errors),
    },
    byUnit: byUnit.map(({ facility, discrimination }) => ({
      facility: percentileInterval(facility),
      discrimination: percentileInterval(discrimination),
    })),
  };
}

/**
 * Item and quiz statistics of submitted attempts. Where all had the same form, the classical formulas; where forms
 * differ, each unit over those who had it, against the rest of their own form, and the nested reliability.
 */
export function analyseQuiz(
  sittings: readonly Sitting[],
  { seed, sameQuestions = true, minimums = MINIMUMS, resamples: count = RESAMPLES }: AnalysisOptions,
): QuizAnalysis {
  const prepared = prepare(sittings, sameQuestions);
  const { units, sameForm, unit, scores } = prepared;
  const classical = sameForm ? classicalOf(prepared) : null;
  const isEnough = sittings.length >= minimums.level && count > 0;
  const intervals = isEnough ? intervalsOf(prepared, seed, count, minimums) : null;
  const reliability = classical ? classical.alpha : nestedReliability(sittings.map(nestedSitting));
  return {
    quiz: quizFigures({
      scores,
      students: new Set(sittings.map(({ studentId }) => studentId)).size,
      unit,
      reliability,
      reliabilityKind: classical ? "alpha" : "nested",
      intervals: intervals?.quiz ?? NO_INTERVALS,
      minimums,
    }),
    items: units.map((each, at) =>
      itemFigures(each, {
        sittings,
        minimums,
        intervals: intervals?.byUnit[at] ?? { facility: null, discrimination: null },
        classical: classical && (classical.byUnit[at] ?? { weight: null, alphaIfDeleted: null }),
      }),
    ),
  };
}
