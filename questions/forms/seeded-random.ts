import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { digestNumber } from "./digest";

/** Randomness that a seed decides: the same seed gives the same draws. */
export interface SeededRandom {
  /** An integer from 0 up to, but not including, `bound`. */
  readonly below: (bound: number) => number;
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** The list's members in drawn order, each drawn when it is asked for: cheap where the first few of many will do. */
  readonly drawn: <T>(list: readonly T[]) => Generator<T>;
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
  function* drawn<T>(list: readonly T[]): Generator<T> {
    // Where a place has been given away, the member that now stands there.
    const moved = new Map<number, T>();
    for (let open = list.length; open > 0; open -= 1) {
      const at = below(open);
      const member = moved.get(at) ?? list[at];
      const last = moved.get(open - 1) ?? list[open - 1];
      if (last !== undefined) moved.set(at, last);
      if (member !== undefined) yield member;
    }
  }
  return { below, shuffled, drawn };
}
