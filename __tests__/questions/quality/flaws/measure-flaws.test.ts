import { FLAW_NAMES } from "@/questions/quality/flaws/flaws";
import { measureFlaws } from "@/questions/quality/flaws/measure-flaws";
import { LIMITS } from "@/questions/quality/limits";
import { realBank } from "../../../builders/every-item";

const bank = realBank();
const items = bank.entries.flatMap(({ id }) => bank.item(id) ?? []);
const figures = measureFlaws(bank, items, "a test's own seed");

test("every flaw is sown in at least forty places, by each of its operators in some", () => {
  expect(figures.map(({ flaw }) => flaw)).toEqual(FLAW_NAMES);
  expect(figures.filter(({ sown }) => sown < 40).map(({ flaw }) => flaw)).toEqual([]);
  expect(
    figures.flatMap(({ operators }) => operators.filter(({ sown }) => sown === 0).map(({ does }) => does)),
  ).toEqual([]);
});

test.each(figures.map((figure) => [figure.flaw, figure] as const))(
  "of the items into which “%s” was put, at least 98 %% are caught",
  (_, { caught, sown }) => {
    expect(caught / sown).toBeGreaterThanOrEqual(LIMITS.minCaught);
  },
);

test.each(figures.map((figure) => [figure.flaw, figure] as const))(
  "“%s” is flagged in at most 2 %% of the bank as it is",
  (_, { flagged, items: all, families }) => {
    expect({ share: flagged / all <= LIMITS.maxFlagged, families }).toMatchObject({ share: true });
  },
);

test("the same seed sows the same flaws", () => {
  const some = items.slice(0, 200);
  expect(measureFlaws(bank, some, "one")).toEqual(measureFlaws(bank, some, "one"));
});
