import fc from "fast-check";
import { digest, digestNumber } from "@/questions/forms/digest";
import { seededRandom } from "@/questions/forms/seeded-random";

const draws = (seed: string): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 20 }, () => random.below(1000));
};

test("one seed gives the same draws, another seed others", () => {
  expect(draws("a")).toEqual(draws("a"));
  expect(draws("a")).not.toEqual(draws("b"));
  expect(new Set(Array.from({ length: 200 }, (_, index) => draws(String(index)).join())).size).toBe(200);
});

test("draws lie below their bound, and each value comes about equally often", () => {
  const random = seededRandom("fair");
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < 8000; draw += 1) {
    const value = random.below(4);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8000);
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test("shuffling keeps every member once, leaves the list as it was, and lets each reach each place", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.string(), (list, seed) => {
      const before = [...list];
      const shuffled = seededRandom(seed).shuffled(list);
      return (
        JSON.stringify([...shuffled].sort()) === JSON.stringify([...list].sort()) &&
        JSON.stringify(list) === JSON.stringify(before)
      );
    }),
  );
  const firsts = Array.from(
    { length: 3000 },
    (_, index) => seededRandom(`s${String(index)}`).shuffled(["a", "b", "c"])[0],
  );
  for (const name of ["a", "b", "c"])
    expect(Math.abs(firsts.filter((first) => first === name).length - 1000)).toBeLessThan(150);
});

test("drawing one by one gives every member once and leaves the list as it was, whatever the list", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.string(), (list, seed) => {
      const before = [...list];
      const drawn = [...seededRandom(seed).drawn(list)];
      return (
        JSON.stringify([...drawn].sort()) === JSON.stringify([...list].sort()) &&
        JSON.stringify(list) === JSON.stringify(before)
      );
    }),
  );
});

test("drawing one by one takes each order equally often, and no more of the list than is asked for", () => {
  const orders = Array.from({ length: 6000 }, (_, index) =>
    [...seededRandom(`o${String(index)}`).drawn(["a", "b", "c"])].join(""),
  );
  for (const order of ["abc", "acb", "bac", "bca", "cab", "cba"])
    expect(Math.abs(orders.filter((each) => each === order).length - 1000)).toBeLessThan(130);
  const random = seededRandom("one");
  random.drawn(Array.from({ length: 1000 }, (_, index) => index)).next();
  const afterOne = random.below(1_000_000);
  const other = seededRandom("one");
  other.below(1000);
  expect(afterOne).toBe(other.below(1_000_000));
});

test("digests are 13 characters that change with any character of the text", () => {
  fc.assert(fc.property(fc.string(), (text) => /^[0-9a-z]{13}$/.test(digest(text))));
  const texts = Array.from({ length: 20_000 }, (_, index) => `family/c${String(index)}`);
  expect(new Set(texts.map(digest)).size).toBe(texts.length);
  expect(digestNumber("ab")).not.toBe(digestNumber("ba"));
});
