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
export function weightedMoments({ sitting, x, y }: UnitColumns, weights: Int32Array): UnitMoments {
  let [n, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < sitting.length; at += 1) {
    // The indices are in range by construction; ?? only tells the compiler so.
    const weight = weights[sitting[at] ?? 0] ?? 0;
    if (weight === 0) continue;
    const [a, b] = [x[at] ?? 0, y[at] ?? 0];
    n += weight;
    sumX += weight * a;
    sumY += weight * b;
    sumXX += weight * a * a;
    sumYY += weight * b * b;
    sumXY += weight * a * b;
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
