import type { Item } from "../kinds/item";
import { hasFreeOptions, optionsOf } from "./flaws/edit-item";

/** How often the key stands at each place, over items with so many options in free order. */
export interface KeyPositions {
  readonly options: number;
  readonly counts: readonly number[];
  /** Pearson's chi-square against equal shares, with `options` - 1 degrees of freedom. */
  readonly chiSquare: number;
  /** The 99 % point: a larger figure means that places are not dealt evenly. */
  readonly critical: number;
}

/** 99 % points of the chi-square distribution by degrees of freedom. */
const CRITICAL: Readonly<Record<number, number>> = { 1: 6.635, 2: 9.21, 3: 11.345, 4: 13.277, 5: 15.086 };

function chiSquareOf(counts: readonly number[]): number {
  const expected = counts.reduce((total, count) => total + count, 0) / counts.length;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

export function measureKeyPositions(items: readonly Item[]): KeyPositions[] {
  const tallies = new Map<number, number[]>();
  for (const item of items.filter(hasFreeOptions)) {
    const options = optionsOf(item);
    const place = options.findIndex(({ correct }) => correct);
    const counts = tallies.get(options.length) ?? new Array<number>(options.length).fill(0);
    counts[place] = (counts[place] ?? 0) + 1;
    tallies.set(options.length, counts);
  }
  return [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([options, counts]) => ({
      options,
      counts,
      chiSquare: chiSquareOf(counts),
      critical: CRITICAL[options - 1] ?? Infinity,
    }));
}
