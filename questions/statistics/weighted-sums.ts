import type { UnitRows } from "./unit-rows";

/** A unit's rows in flat arrays, since a resample goes over all of them. */
export interface UnitColumns {
  readonly sitting: Int32Array;
  readonly x: Float64Array;
  /** Rest shares; NaN where there is no rest. */
  readonly y: Float64Array;
}

export function columnsOf({ rows }: UnitRows): UnitColumns {
  return {
    sitting: Int32Array.from(rows, (row) => row.sitting),
    x: Float64Array.from(rows, (row) => row.share),
    y: Float64Array.from(rows, (row) => row.rest ?? NaN),
  };
}

/** Weighted moments of a unit in one resample; null where it does not define them. */
export interface UnitMoments {
  readonly mean: number | null;
  /** Variance over n - 1 of x. */
  readonly variance: number | null;
  readonly correlation: number | null;
}

/** Rounding of sums over thousands of rows stays below this. */
const NOTHING = 1e-10;

/** Moments of one unit where each sitting counts `weights[sitting]` times. */
export function weightedMoments({ sitting, x, y }: UnitColumns, weights: Float64Array): UnitMoments {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let at = 0; at < sitting.length; at += 1) {
    // The indices are in range by construction; ?? only tells the compiler so.
    const weight = weights[sitting[at] ?? 0] ?? 0;
    const a = x[at] ?? 0;
    const b = y[at] ?? 0;
    const weightedA = weight * a;
    const weightedB = weight * b;
    n += weight;
    sumX += weightedA;
    sumY += weightedB;
    sumXX += weightedA * a;
    sumYY += weightedB * b;
    sumXY += weightedA * b;
  }
  if (n === 0) return { mean: null, variance: null, correlation: null };
  const squaresX = sumXX - (sumX * sumX) / n;
  const squaresY = sumYY - (sumY * sumY) / n;
  const isDefined = squaresX > NOTHING && squaresY > NOTHING;
  return {
    mean: sumX / n,
    variance: n < 2 ? null : Math.max(0, squaresX) / (n - 1),
    correlation: isDefined ? (sumXY - (sumX * sumY) / n) / Math.sqrt(squaresX * squaresY) : null,
  };
}
