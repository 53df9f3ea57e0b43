/** Sums and moments of numbers in their own unit. All take sample statistics: covariances are over n - 1. */

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two in the middle; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Covariance of pairs over n - 1; null for fewer than two. Throws where the lists differ in length. */
export function covariance(one: readonly number[], other: readonly number[]): number | null {
  if (one.length !== other.length) throw new RangeError("A covariance takes pairs.");
  const [meanOne, meanOther] = [mean(one), mean(other)];
  if (meanOne === null || meanOther === null || one.length < 2) return null;
  const products = one.reduce((sum, value, at) => sum + (value - meanOne) * ((other[at] ?? 0) - meanOther), 0);
  return products / (one.length - 1);
}

export function variance(values: readonly number[]): number | null {
  return covariance(values, values);
}

/** Variances below this share of the scale's square are rounding and nothing else. */
const NOTHING = 1e-12;

/** Whether a variance is a spread, and not what rounding leaves of equal numbers. */
export function isSpread(value: number | null): value is number {
  return value !== null && value > NOTHING;
}

/** Product-moment correlation; null where either side does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number | null {
  const [varianceOne, varianceOther] = [variance(one), variance(other)];
  if (!isSpread(varianceOne) || !isSpread(varianceOther)) return null;
  return (covariance(one, other) ?? 0) / Math.sqrt(varianceOne * varianceOther);
}

function centralSum(values: readonly number[], power: number): number {
  const centre = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - centre) ** power, 0);
}

/** Skewness k3 / k2^1.5 of Fisher's k-statistics (Kendall & Stuart, vol. 1, ch. 12); null below three values or without spread. */
export function skewness(values: readonly number[]): number | null {
  const n = values.length;
  const k2 = variance(values);
  if (n < 3 || !isSpread(k2)) return null;
  return (n * centralSum(values, 3)) / ((n - 1) * (n - 2)) / k2 ** 1.5;
}

/** Excess kurtosis k4 / k2^2 of Fisher's k-statistics; null below four values or without spread. */
export function kurtosis(values: readonly number[]): number | null {
  const n = values.length;
  const k2 = variance(values);
  if (n < 4 || !isSpread(k2)) return null;
  const k4 =
    (n * ((n + 1) * centralSum(values, 4) - (3 * (n - 1) * centralSum(values, 2) ** 2) / n)) /
    ((n - 1) * (n - 2) * (n - 3));
  return k4 / k2 ** 2;
}
