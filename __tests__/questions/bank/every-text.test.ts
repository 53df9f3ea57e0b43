import type { Item } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);

/** Every text of an item that a reader may see, feedback included. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ["id", "family", "kind", "type", "misconception", "key", "proof", "claims"].includes(name) ? [] : textsOf(inner),
  );
}

/** The first text of an item that the pattern finds something in. */
function finds(pattern: RegExp, but: ReadonlySet<string> = new Set()): string[] {
  return failing(items, (item: Item) =>
    textsOf(item).find((text) => pattern.test(text) && !but.has(pattern.exec(text)?.[0] ?? "")),
  );
}

/** Names that are always written with a capital. */
const NAMES = bank.map.entities
  .filter(({ kind }) => ["state", "person", "place"].includes(kind))
  .flatMap(({ name, aliases }) => [name, ...aliases].flatMap((text) => text.split(/[^\p{L}]+/u)))
  .filter(
    (word) =>
      /^[A-Z][a-z]{3,}$/.test(word) &&
      ![
        "States",
        "Kingdom",
        "United",
        "Federation",
        "Great",
        "Prime",
        "Minister",
        "President",
        "People",
        "Republic",
        "Question",
        "British",
        "Question",
        "Union",
      ].includes(word),
  );

test("names keep their capitals in every text, feedback included", () => {
  expect(NAMES.length).toBeGreaterThan(10);
  expect(finds(new RegExp(`\\b(${[...new Set(NAMES)].map((name) => name.toLowerCase()).join("|")})\\b`))).toEqual([]);
});

test("no text has a word twice running, an open slot or a placeholder", () => {
  expect(finds(/\b([A-Za-z]{2,}) \1\b/i, new Set(["that that", "had had"]))).toEqual([]);
  expect(finds(/[{}]|undefined|\[object|NaN|\bnull\b/)).toEqual([]);
});

test("punctuation is whole: none doubled, none after a blank, quotation marks in pairs", () => {
  expect(finds(/\.\.|,,|;;|::|\?\.|!\.| [,.;:?!](?!\w)| {2}/)).toEqual([]);
  expect(
    failing(items, (item) => textsOf(item).find((text) => text.split("“").length !== text.split("”").length)),
  ).toEqual([]);
});

test("an article suits the word after it", () => {
  expect(finds(/\b[Aa] (?:[AEIOaeio]|un(?!i))\w|\b[Aa]n (?:[bcdfgjklmnpqrstvwxyz])\w/)).toEqual([]);
});

test("feedback, explanations and case texts are whole sentences", () => {
  const sentences = ({ explanation, context, interaction }: Item): string[] => [
    explanation,
    ...(context === null ? [] : [context]),
    ...(interaction.type === "choice" ? interaction.options.map(({ feedback }) => feedback) : []),
    ...(interaction.type === "verdict"
      ? [
          interaction.verdictFeedback,
          interaction.shown.statement,
          ...interaction.reasons.map(({ feedback }) => feedback),
        ]
      : []),
    ...(interaction.type === "assign" ? Object.values(interaction.notes).map(({ feedback }) => feedback) : []),
    ...(interaction.type === "text"
      ? interaction.gaps.flatMap(({ slips }) => slips.map(({ feedback }) => feedback))
      : []),
  ];
  expect(failing(items, (item) => sentences(item).find((text) => !/^[\p{Lu}\d“].*[.?!”]$/su.test(text)))).toEqual([]);
});
