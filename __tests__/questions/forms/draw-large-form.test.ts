import { buildBank } from "@/questions/bank/bank";
import { drawForm } from "@/questions/forms/draw-form";
import { buildLargeMap } from "../../builders/build-large-map";

const bank = buildBank(buildLargeMap({ claims: 60, scenarios: 12 }));

test("a large map draws whole forms, without two items of a family, and the same for the same seed", () => {
  for (const seed of ["one", "two", "three"]) {
    const { items, shortfall } = drawForm(bank, { quiz: "FULL", seed });
    expect([items.length, shortfall]).toEqual([20, null]);
    expect(new Set(items.map(({ family }) => family)).size).toBe(20);
    expect(JSON.stringify(drawForm(bank, { quiz: "FULL", seed }).items)).toBe(JSON.stringify(items));
  }
});

test("with more scenarios than a form has room for, each place that can goes to a scenario not touched yet", () => {
  const { items } = drawForm(bank, { quiz: "SCENARIOS", seed: "one" });
  const single = items.filter(({ kind }) => kind !== "scenario-table").map(({ scenarios }) => scenarios.join());
  expect(single.length).toBeGreaterThan(5);
  expect(new Set(single).size).toBe(single.length);
});

test("a table of scenarios keeps to three rows, however many scenarios there are", () => {
  const rows = bank.entries
    .filter(({ draft }) => draft.kind === "scenario-table")
    .map(({ draft }) => draft.scenarios.length);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows)).toEqual(new Set([3]));
});
