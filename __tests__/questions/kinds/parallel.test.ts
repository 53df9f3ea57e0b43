import fc from "fast-check";
import { areParallel, subsets } from "@/questions/kinds/parallel";

test("options of like length are parallel, at 1.35 times the shortest just so, and beyond it not", () => {
  expect(areParallel(["a".repeat(20), "b".repeat(27)])).toBe(true);
  expect(areParallel(["a".repeat(20), "b".repeat(28)])).toBe(false);
});

test("two options that read alike but for capitals are not parallel, nor is one of more than 20 words", () => {
  expect(areParallel(["China", "china"])).toBe(false);
  const long = (word: string, count: number): string => Array.from({ length: count }, () => word).join(" ");
  expect([areParallel([long("ab", 20), long("cd", 20)]), areParallel([long("ab", 21), long("cd", 20)])]).toEqual([
    true,
    false,
  ]);
});

const always = (): boolean => true;

test("subsets begin at different members, so that they are spread over the list", () => {
  expect(subsets(["a", "b", "c", "d", "e"], 3, 2, always)).toEqual([
    ["a", "b", "c"],
    ["b", "c", "d"],
  ]);
});

test("a list too short, or with too few that pass, gives no subset", () => {
  expect(subsets(["a", "b"], 3, 5, always)).toEqual([]);
  expect(subsets(["a", "b", "c", "d"], 3, 5, (some) => !some.includes("b") || some.length < 2)).toEqual([
    ["a", "c", "d"],
  ]);
});

test("every subset has the size asked for, passes, repeats nothing, and is no other's reordering", () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 9 });
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), (numbers, size, limit) => {
      const passes = (some: readonly number[]): boolean => some.reduce((sum, each) => sum + each, 0) < 50;
      const found = subsets(numbers, size, limit, passes);
      const names = found.map((subset) => [...subset].sort((a, b) => a - b).join());
      return (
        found.length <= limit &&
        new Set(names).size === found.length &&
        found.every((subset) => subset.length === size && new Set(subset).size === size && passes(subset))
      );
    }),
  );
});
