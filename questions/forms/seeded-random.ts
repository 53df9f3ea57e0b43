import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { digestNumber } from "./digest";

/** Randomness that a seed decides: the same seed gives the same draws. */
export interface SeededRandom {
  /** An integer from 0 up to, but not including, `bound`. */
  readonly below: (bound: number) => number;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function seededRandom(seed: string): SeededRandom {
  const generator = xoroshiro128plus(digestNumber(seed));
  const below = (bound: number): number => uniformInt(generator, 0, bound - 1);
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      const [a, b] = [copy[last], copy[other]];
      if (a !== undefined && b !== undefined) [copy[last], copy[other]] = [b, a];
    }
    return copy;
  };
  return { below, shuffled };
}
