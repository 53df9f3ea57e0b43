/** The design's formulas written out over a full table of marks, one loop a sum: what the quick ones are held against. */

type Table = readonly (readonly number[])[];

const at = (list: readonly number[], place: number): number => list[place] ?? NaN;

function cov(a: readonly number[], b: readonly number[]): number {
  let [meanA, meanB] = [0, 0];
  for (const value of a) meanA += value / a.length;
  for (const value of b) meanB += value / b.length;
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += (at(a, place) - meanA) * (at(b, place) - meanB);
  return sum / (a.length - 1);
}

const isNothing = (value: number): boolean => value < 1e-12;
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

function alpha(columns: readonly (readonly number[])[], total: readonly number[]): number | null {
  if (columns.length < 2 || isNothing(cov(total, total))) return null;
  let sum = 0;
  for (const column of columns) sum += cov(column, column);
  return (columns.length / (columns.length - 1)) * (1 - sum / cov(total, total));
}

export interface NaiveStatistics {
  readonly facility: number[];
  readonly discrimination: (number | null)[];
  readonly efficiency: (number | null)[];
  readonly weight: (number | null)[];
  readonly alphaIfDeleted: (number | null)[];
  readonly alpha: number | null;
}

export function naiveStatistics(table: Table): NaiveStatistics {
  const places = (table[0] ?? []).map((_, place) => place);
  const columns = places.map((place) => table.map((row) => at(row, place)));
  const total = table.map((row) => row.reduce((sum, mark) => sum + mark, 0));
  const rests = columns.map((column) => total.map((sum, student) => sum - at(column, student)));
  const pairs = columns.map((x, place) => ({ x, y: rests[place] ?? [] }));
  const roots = columns.map((x) => (cov(x, total) < 1e-12 ? null : Math.sqrt(cov(x, total))));
  const all = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0);
  return {
    facility: columns.map((x) => x.reduce((sum, mark) => sum + mark, 0) / x.length),
    discrimination: pairs.map(({ x, y }) =>
      isNothing(cov(x, x)) || isNothing(cov(y, y)) ? null : cov(x, y) / Math.sqrt(cov(x, x) * cov(y, y)),
    ),
    efficiency: pairs.map(({ x, y }) =>
      isNothing(cov(sorted(x), sorted(y))) ? null : cov(x, y) / cov(sorted(x), sorted(y)),
    ),
    weight: roots.map((root) => (root === null ? null : root / all)),
    alphaIfDeleted: pairs.map(({ y }, place) =>
      alpha(
        columns.filter((_, other) => other !== place),
        y,
      ),
    ),
    alpha: alpha(columns, total),
  };
}
