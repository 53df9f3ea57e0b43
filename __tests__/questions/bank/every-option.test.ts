import { countWords } from "@/questions/claims/wording";
import { MISCONCEPTIONS, type Item, type KeyedOption } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank, ["one", "two", "three", "four"]);

/** The options of an item: of its question, or of the reason asked for beside a verdict. */
function optionsOf({ interaction }: Item): readonly KeyedOption[] {
  if (interaction.type === "choice") return interaction.options;
  return interaction.type === "verdict" ? interaction.reasons : [];
}

const choices = items.filter((item) => optionsOf(item).length > 0);

test("the bank has choice items to check, each with four options or a scale of five", () => {
  expect(choices.length).toBeGreaterThan(4000);
  expect(failing(choices, (item) => optionsOf(item).length !== (item.kind === "commitment-scale" ? 5 : 4))).toEqual([]);
});

test("exactly one option is right", () => {
  expect(failing(choices, (item) => optionsOf(item).filter((option) => option.correct).length !== 1)).toEqual([]);
});

test("options differ in text and in id", () => {
  const distinct = (values: readonly string[]): number => new Set(values).size;
  expect(
    failing(
      choices,
      (item) => distinct(optionsOf(item).map(({ text }) => text.trim().toLowerCase())) < optionsOf(item).length,
    ),
  ).toEqual([]);
  expect(failing(choices, (item) => distinct(optionsOf(item).map(({ id }) => id)) < optionsOf(item).length)).toEqual(
    [],
  );
});

test("the longest option is at most 1.35 times the shortest, and none has more than 20 words", () => {
  const ratio = (item: Item): number => {
    const lengths = optionsOf(item).map(({ text }) => text.length);
    return Math.max(...lengths) / Math.min(...lengths);
  };
  expect(failing(choices, (item) => ratio(item) > 1.35 && ratio(item))).toEqual([]);
  expect(failing(choices, (item) => optionsOf(item).find(({ text }) => countWords(text) > 20)?.text)).toEqual([]);
});

test("no option speaks of all or none of the others, and none has an open slot", () => {
  const lazy = /\b(all|none|both|neither|any|either) of (the|these|them|those)\b|\b(above|below)\b|[{}]/i;
  expect(failing(choices, (item) => optionsOf(item).find(({ text }) => lazy.test(text))?.text)).toEqual([]);
});

test("all options of an item begin alike, with a capital or without, and end alike", () => {
  const shape = ({ text }: KeyedOption): string =>
    `${/^[a-z]/.test(text) ? "small" : "capital"} ${/[.?!]$/.test(text) ? "stop" : "open"}`;
  const questions = choices.filter(({ stem }) => /[.?]$/.test(stem));
  expect(
    failing(
      questions,
      (item) =>
        new Set(optionsOf(item).map(shape)).size > 1 &&
        optionsOf(item)
          .map(({ text }) => text)
          .join(" | "),
    ),
  ).toEqual([]);
});

test("every option has feedback of its own, and every wrong one a misconception", () => {
  expect(failing(choices, (item) => optionsOf(item).some(({ feedback }) => countWords(feedback) < 4))).toEqual([]);
  const known: readonly (string | null)[] = MISCONCEPTIONS;
  expect(
    failing(
      choices,
      (item) =>
        optionsOf(item).find(
          ({ correct, misconception }) =>
            correct !== (misconception === null) || (!correct && !known.includes(misconception)),
        )?.text,
    ),
  ).toEqual([]);
});

test("what is shown are the same options in the same order, without their marks", () => {
  const shown = ({ interaction }: Item): unknown => {
    if (interaction.type === "choice") return interaction.shown.options;
    return interaction.type === "verdict" ? interaction.shown.reasons : [];
  };
  expect(
    failing(
      choices,
      (item) => JSON.stringify(shown(item)) !== JSON.stringify(optionsOf(item).map(({ id, text }) => ({ id, text }))),
    ),
  ).toEqual([]);
});

test("over its layouts, the key of a choice stands in each place once", () => {
  const places = new Map<string, Set<number>>();
  for (const item of choices.filter(({ kind }) => kind !== "commitment-scale")) {
    places.set(item.id, (places.get(item.id) ?? new Set()).add(optionsOf(item).findIndex(({ correct }) => correct)));
  }
  expect([...places].filter(([, seen]) => seen.size !== 4)).toEqual([]);
});

test("a verdict's true statement has no misconception, a false one has, and either is told why", () => {
  const verdicts = items.flatMap(({ id, interaction }) =>
    interaction.type === "verdict" ? [{ id, interaction }] : [],
  );
  expect(
    verdicts
      .filter(({ interaction }) => interaction.verdict !== (interaction.misconception === null))
      .map(({ id }) => id),
  ).toEqual([]);
  expect(verdicts.filter(({ interaction }) => countWords(interaction.verdictFeedback) < 4).map(({ id }) => id)).toEqual(
    [],
  );
  const share = verdicts.filter(({ interaction }) => interaction.verdict).length / verdicts.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
});
