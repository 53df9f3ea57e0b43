import fc from "fast-check";
import { drawnOrder } from "@/questions/kinds/drawn-order";

const same = (text: string): string => text;
const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 30 });

test("taking a member out leaves the order of the others as it was", () => {
  fc.assert(
    fc.property(names, fc.string(), fc.nat(), (list, seed, place) => {
      const gone = list[place % list.length];
      const before = drawnOrder(seed, list, same).filter((name) => name !== gone);
      return (
        JSON.stringify(
          drawnOrder(
            seed,
            list.filter((name) => name !== gone),
            same,
          ),
        ) === JSON.stringify(before)
      );
    }),
  );
});

test("every member comes once, and the order given does not matter", () => {
  fc.assert(
    fc.property(
      names,
      (list) =>
        JSON.stringify(drawnOrder("seed", list, same)) ===
          JSON.stringify(drawnOrder("seed", [...list].reverse(), same)) &&
        drawnOrder("seed", list, same).length === list.length,
    ),
  );
});

test("over many seeds each member is first about equally often", () => {
  const firsts = Array.from(
    { length: 3000 },
    (_, index) => drawnOrder(`c${String(index)}`, ["c1", "c2", "c3"], same)[0],
  );
  for (const name of ["c1", "c2", "c3"])
    expect(Math.abs(firsts.filter((first) => first === name).length - 1000)).toBeLessThan(150);
});
