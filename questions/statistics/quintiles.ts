import type { UnitRows } from "./unit-rows";

/** How one fifth of the students did on a unit. */
export interface Fifth {
  /** 1 for the weakest fifth on the rest of the quiz, up to 5. */
  readonly fifth: number;
  readonly n: number;
  /** Mean share of the unit's marks; null where nobody is in this fifth. */
  readonly facility: number | null;
}

const FIFTHS = 5;

/**
 * An item's curve: its facility in each fifth of those who had it, ordered by the rest of their marks. Equal rests stay
 * together in one fifth, so that the order in the list decides nothing.
 */
export function quintileCurve({ rows }: UnitRows): Fifth[] {
  const known = rows.flatMap(({ rest, share }) => (rest === null ? [] : [{ rest, share }]));
  const sorted = known.sort((a, b) => a.rest - b.rest);
  const sums = Array.from({ length: FIFTHS }, () => ({ n: 0, sum: 0 }));
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]?.rest === sorted[from]?.rest) to += 1;
    const middle = (from + to) / 2 / sorted.length;
    const bin = sums[Math.min(FIFTHS - 1, Math.floor(middle * FIFTHS))];
    if (bin) {
      bin.n += to - from;
      bin.sum += sorted.slice(from, to).reduce((sum, { share }) => sum + share, 0);
    }
    from = to;
  }
  return sums.map(({ n, sum }, at) => ({ fifth: at + 1, n, facility: n === 0 ? null : sum / n }));
}
