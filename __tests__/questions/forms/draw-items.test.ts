import { drawItems } from "@/questions/forms/draw-items";
import { KIND_NAMES } from "@/questions/view/kind-name";
import { realBank } from "../../builders/every-item";

const bank = realBank();
const ids = (seed: string, count: number): string[] => drawItems(bank, { seed, count }).map(({ id }) => id);

test("the same seed gives the same bytes, another seed others", () => {
  const draw = (seed: string): string => JSON.stringify(drawItems(bank, { seed, count: 40 }));
  expect(draw("a")).toBe(draw("a"));
  expect(draw("a")).not.toBe(draw("b"));
});

test("a longer draw begins with the shorter one", () => {
  expect(ids("a", 100).slice(0, 30)).toEqual(ids("a", 30));
});

test("kinds take turns, and no item comes twice", () => {
  const items = drawItems(bank, { seed: "a", count: 160 });
  expect(new Set(items.slice(0, 16).map(({ kind }) => kind)).size).toBe(16);
  expect(new Set(items.map(({ id }) => id)).size).toBe(160);
});

test("within a kind no family comes again before each has come once", () => {
  for (const kind of KIND_NAMES) {
    const families = [...bank.families.values()].filter(([first]) => first?.draft.kind === kind).length;
    const drawn = drawItems(bank, { seed: "a", count: families, kinds: [kind] }).map(({ family }) => family);
    expect({ kind, drawn: new Set(drawn).size }).toEqual({ kind, drawn: families });
  }
});

test("only the kinds asked for are drawn, and asking for more than there is gives all there is", () => {
  const drawn = drawItems(bank, { seed: "a", count: 100_000, kinds: ["ordering", "scenario-table"] });
  const all = bank.entries.filter(({ draft }) => draft.kind === "ordering" || draft.kind === "scenario-table");
  expect(drawn.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  expect(drawItems(bank, { seed: "a", count: 100_000 })).toHaveLength(bank.entries.length);
});

test("over many items the key of a choice stands about equally often in each place", () => {
  const choices = drawItems(bank, { seed: "a", count: 2000 }).flatMap(({ interaction }) =>
    interaction.type === "choice" && !interaction.shown.ordered
      ? [interaction.options.findIndex(({ correct }) => correct)]
      : [],
  );
  for (const place of [0, 1, 2, 3])
    expect(Math.abs(choices.filter((each) => each === place).length / choices.length - 0.25)).toBeLessThan(0.05);
});
