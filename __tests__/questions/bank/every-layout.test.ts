import type { Item } from "@/questions/kinds/item";
import { crossesDirection, crossesTwoSlots, indexLists, indexPhrases, variesOneSlot } from "@/questions/quality/layout";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank, ["one"]);
const lists = indexLists(bank.map);

function textsOf({ kind, interaction }: Item): readonly string[] {
  if (kind === "commitment-scale") return [];
  if (interaction.type === "choice") return interaction.options.map(({ text }) => text);
  return interaction.type === "verdict" ? interaction.reasons.map(({ text }) => text) : [];
}

test("the options of every choice vary one slot, or cross two slots fully", () => {
  const choices = items.filter((item) => textsOf(item).length > 0);
  expect(choices.length).toBeGreaterThan(1000);
  const isLegal = (texts: readonly string[]): boolean =>
    variesOneSlot(texts, lists) || crossesTwoSlots(texts) || crossesDirection(texts);
  expect(failing(choices, (item) => !isLegal(textsOf(item)) && textsOf(item).join(" | "))).toEqual([]);
});

const countries = indexPhrases([
  ["China", "India", "Russia", "Turkey"],
  ["Khan", "Sharif"],
  ["1955", "2013"],
]);

test("the check lets a full cross and a single slot pass", () => {
  expect(variesOneSlot(["China leads", "India leads", "Russia leads", "Turkey leads"], countries)).toBe(true);
  expect(crossesTwoSlots(["China met Khan", "China met Sharif", "India met Khan", "India met Sharif"])).toBe(true);
  expect(crossesDirection(["From a to b", "From b to a", "From c to b", "From b to c"])).toBe(true);
});

test("the check catches a key in the middle of a star, which a reader finds by counting what is shared", () => {
  const star = [
    "China met Khan in 1955",
    "India met Khan in 1955",
    "China met Sharif in 1955",
    "China met Khan in 2013",
  ];
  expect([variesOneSlot(star, countries), crossesTwoSlots(star), crossesDirection(star)]).toEqual([
    false,
    false,
    false,
  ]);
});

test("the check catches options of mixed type", () => {
  expect(variesOneSlot(["China leads", "India leads", "Russia leads", "1955 leads"], countries)).toBe(false);
  expect(variesOneSlot(["China leads", "India leads", "Russia leads", "Turkey follows"], countries)).toBe(false);
});
