import fc from "fast-check";
import { clusteredMean } from "@/questions/quality/clustered-mean";

const inClusters = (values: readonly (readonly [string, number])[]) =>
  clusteredMean(values.map(([cluster, value]) => ({ cluster, value })));

test("with one value a cluster it is the textbook standard error of a mean", () => {
  const { n, clusters, mean, error, upper } = inClusters([
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["d", 4],
  ]);
  expect({ n, clusters, mean }).toEqual({ n: 4, clusters: 4, mean: 2.5 });
  // s / sqrt(n), with s over n - 1.
  expect(error).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
  expect(upper).toBeCloseTo(2.5 + 1.959964 * error, 12);
});

test("values that repeat within their cluster are no further evidence", () => {
  const once: [string, number][] = [
    ["a", 0],
    ["b", 1],
    ["c", 5],
  ];
  const often = Array.from({ length: 50 }, () => once).flat();
  expect(inClusters(often).error).toBeCloseTo(inClusters(once).error, 10);
});

test("values that cancel within each cluster leave no doubt about the mean", () => {
  const { mean, error } = inClusters([
    ["a", 3],
    ["a", -3],
    ["b", 2],
    ["b", -2],
  ]);
  expect([mean, error]).toEqual([0, 0]);
});

test("nothing, or a single cluster, bounds nothing", () => {
  expect(inClusters([]).upper).toBe(Infinity);
  expect(inClusters([["a", 1]]).upper).toBe(Infinity);
});

test("the mean lies within its interval, and a shift of all values shifts the interval", () => {
  const values = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: -100, max: 100 })), {
    minLength: 2,
  });
  fc.assert(
    fc.property(values, (pairs) => {
      const here = inClusters(pairs);
      const there = inClusters(pairs.map(([cluster, value]) => [cluster, value + 7]));
      return (
        here.lower <= here.mean &&
        here.mean <= here.upper &&
        Math.abs(there.mean - here.mean - 7) < 1e-9 &&
        (here.error === Infinity || Math.abs(there.error - here.error) < 1e-9)
      );
    }),
  );
});
