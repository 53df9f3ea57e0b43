import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import { drawForms, measureBattery } from "@/questions/quality/guessers/measure-battery";
import { buildDraft } from "../../../builders/build-draft";
import { realBank } from "../../../builders/every-item";

const bank = realBank();
const option = (text: string) => ({ text, misconception: null, feedback: "" });

/** Items of many families whose key is the longest option in a share of them. */
function itemsWithLongKeys(count: number, isLong: (index: number) => boolean): Item[] {
  return Array.from({ length: count }, (_, index) => {
    const key = isLong(index) ? "xxxxxxxx" : "xx";
    const body = { type: "choice", key: option(key), distractors: ["aaaa", "bbbb", "cccc"].map(option) } as const;
    const draft = buildDraft(body, { family: `single-choice/f${String(index)}` });
    return layOut(`item ${String(index)}`, draft, [1], index, seededRandom(String(index)));
  });
}

const gainOf = (name: string, items: readonly Item[]) => {
  const figure = measureBattery(bank, [items], "one").find((each) => each.name === name);
  if (!figure) throw new Error(`no guesser ${name}`);
  return figure;
};

test("a battery over items whose key is always the longest finds 75 points for the longest, and none for the place", () => {
  const items = itemsWithLongKeys(40, () => true);
  expect(gainOf("longest", items).gain).toMatchObject({ n: 40, clusters: 40, mean: 75 });
  expect(gainOf("shortest", items).gain.mean).toBe(-25);
  expect(gainOf("place 1", items).gain.mean).toBeCloseTo(0);
});

test("a key that is the longest in one item of four gives nothing to the guesser of the longest", () => {
  expect(
    gainOf(
      "longest",
      itemsWithLongKeys(40, (index) => index % 4 === 0),
    ).gain.mean,
  ).toBeCloseTo(0);
});

test("the families that lift a guesser are named, the largest share first", () => {
  const { families, kinds } = gainOf(
    "longest",
    itemsWithLongKeys(8, (index) => index === 5),
  );
  expect(families[0]).toEqual({ family: "single-choice/f5", n: 1, gain: 75 });
  expect(kinds.map(({ kind, n }) => [kind, n])).toEqual([["single-choice", 8]]);
});

test("forms are drawn until they hold as many items as asked for, the same for the same seed", () => {
  const forms = drawForms(bank, "FULL", "one", 100);
  expect(forms.flat().length).toBeGreaterThanOrEqual(100);
  expect(forms.slice(0, -1).flat().length).toBeLessThan(100);
  expect(JSON.stringify(drawForms(bank, "FULL", "one", 100))).toBe(JSON.stringify(forms));
});
