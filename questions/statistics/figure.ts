/** A figure, or why there is none. `low` and `high` are the ends of its 95 % bootstrap interval. */
export type Figure =
  | { readonly type: "value"; readonly value: number; readonly interval: Interval | null }
  | { readonly type: "withheld"; readonly reason: string };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Answers or attempts from which on a figure is shown. Fewer say more about chance than about what is measured. */
export interface Minimums {
  /** Shares and means: facility, mean, median, standard deviation, median time. */
  readonly level: number;
  /** What compares students: discrimination, efficiency, weights, reliability, skewness, kurtosis. */
  readonly relation: number;
}

export const MINIMUMS: Minimums = { level: 5, relation: 10 };

export function withheld(reason: string): Figure {
  return { type: "withheld", reason };
}

/** Withholds below `minimum`, and where the data do not define the figure (`undefinedBecause`). */
export function figure(
  value: number | null,
  n: number,
  minimum: number,
  undefinedBecause: string,
  interval: Interval | null = null,
): Figure {
  if (n < minimum) return withheld(`Shown from ${String(minimum)} on; there ${n === 1 ? "is" : "are"} ${String(n)}.`);
  return value === null || !Number.isFinite(value) ? withheld(undefinedBecause) : { type: "value", value, interval };
}

/** The value, or null where it is withheld. */
export function valueOf(shown: Figure): number | null {
  return shown.type === "value" ? shown.value : null;
}
