import fc from "fast-check";
import { histogram, summarise } from "@/questions/statistics/score-summary";

const counts = (shares: readonly number[], bins: number): number[] => histogram(shares, bins).map(({ count }) => count);

test("six students' totals give the design's golden mean and standard deviation", () => {
  const { n, mean, median, sd } = summarise([4, 3, 2, 2, 1, 1]);
  expect([n, mean?.toFixed(4), median, sd?.toFixed(4)]).toEqual([6, "2.1667", 2, "1.1690"]);
});

test("no scores have no figures, one score has no deviation", () => {
  expect(summarise([])).toEqual({ n: 0, mean: null, median: null, sd: null });
  expect(summarise([7])).toEqual({ n: 1, mean: 7, median: 7, sd: null });
});

test("the median lies in the middle, or between the two in the middle, whatever the order", () => {
  expect([summarise([9, 1, 5]).median, summarise([9, 1, 5, 6]).median, summarise([10, 9, 100]).median]).toEqual([
    5, 5.5, 10,
  ]);
});

test("scores are left in their order", () => {
  const scores = [3, 1, 2];
  summarise(scores);
  expect(scores).toEqual([3, 1, 2]);
});

test("equal scores do not deviate; shifting all scores shifts mean and median and nothing else", () => {
  expect(summarise([5, 5, 5]).sd).toBe(0);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      (scores, shift) => {
        const [before, after] = [summarise(scores), summarise(scores.map((score) => score + shift))];
        const near = (one: number | null, other: number | null): boolean =>
          Math.abs((one ?? NaN) - (other ?? NaN)) < 1e-9;
        return (
          near(after.mean, (before.mean ?? 0) + shift) &&
          near(after.median, (before.median ?? 0) + shift) &&
          near(after.sd, before.sd)
        );
      },
    ),
  );
});

test("bins are of equal width; a share on a border falls into the upper bin, full marks into the last", () => {
  expect(histogram([], 4)).toEqual([0, 0.25, 0.5, 0.75].map((from) => ({ from, to: from + 0.25, count: 0 })));
  expect(counts([0, 0.24, 0.25, 0.5, 0.99, 1], 4)).toEqual([2, 1, 1, 2]);
});

test("tenths fall into their own bins although binary fractions miss them", () => {
  const tenths = Array.from({ length: 10 }, (_, index) => (index * 3) / 30);
  expect(counts(tenths, 10)).toEqual(Array.from({ length: 10 }, () => 1));
  expect(counts([0.1 + 0.2, 0.7, 1 - 0.9], 10)).toEqual([0, 1, 0, 1, 0, 0, 0, 1, 0, 0]);
});

test("every share is counted once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.integer({ min: 1, max: 20 }),
      (shares, bins) => {
        const found = counts(shares, bins);
        return found.length === bins && found.reduce((sum, count) => sum + count, 0) === shares.length;
      },
    ),
  );
});
