import { MISCONCEPTIONS, type Item } from "@/questions/kinds/item";
import { MISCONCEPTION_LABELS } from "@/questions/kinds/misconception-labels";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank, ["one", "two"]);

/** Every name of a field that a student's browser may be sent. */
const PUBLIC_FIELDS = new Set([
  "id",
  "kind",
  "stem",
  "context",
  "interaction",
  "type",
  "options",
  "text",
  "ordered",
  "statement",
  "verdictLabels",
  "yes",
  "no",
  "reasonPrompt",
  "reasons",
  "prompts",
  "targets",
  "group",
  "reusable",
  "promptHeading",
  "targetHeading",
  "pieces",
  "firstLabel",
  "lastLabel",
  "segments",
  "hint",
  "width",
]);

function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}

/** What would tell a student the key: feedback, explanations, notes, and answers in words. */
function secretsOf({ interaction, explanation, answer }: Item): string[] {
  switch (interaction.type) {
    case "choice":
      return [explanation, ...interaction.options.map(({ feedback }) => feedback)];
    case "verdict":
      return [explanation, answer, interaction.verdictFeedback, ...interaction.reasons.map(({ feedback }) => feedback)];
    case "assign":
      return [explanation, answer, ...Object.values(interaction.notes).map(({ feedback }) => feedback)];
    case "order":
      return [explanation, answer, ...Object.values(interaction.notes)];
    case "text":
      return [explanation, ...interaction.gaps.flatMap(({ slips }) => slips.map(({ feedback }) => feedback))];
  }
}

test("a public item has no field but those that a student needs to answer", () => {
  expect(failing(items, (item) => fieldsOf(toPublicItem(item, "q1")).find((name) => !PUBLIC_FIELDS.has(name)))).toEqual(
    [],
  );
});

test("nothing of the key, the feedback or the explanation is in its text", () => {
  const leak = (item: Item): string | undefined => {
    const sent = JSON.stringify(toPublicItem(item, "q1"));
    return secretsOf(item).find((secret) => sent.includes(JSON.stringify(secret).slice(1, -1)));
  };
  expect(failing(items, leak)).toEqual([]);
});

test("no misconception, claim id, family, bank id, proof or mark is in its text", () => {
  const names = [
    ...MISCONCEPTIONS,
    ...Object.values(MISCONCEPTION_LABELS),
    "correct",
    "misconception",
    "feedback",
    "accepted",
    "credit",
    "proof",
    "seed",
  ];
  const leak = (item: Item): string | undefined => {
    const sent = JSON.stringify(toPublicItem(item, "q1"));
    const ids = [item.id, item.family, item.family.split("/")[1] ?? ""].filter((id) => id.length > 2);
    return (
      [...names.map((name) => `"${name}"`), ...ids].find((name) => sent.includes(name)) ?? /"c\d{2}\b/.exec(sent)?.[0]
    );
  };
  expect(failing(items, leak)).toEqual([]);
});

test("a gap to be typed tells what sort of thing to type, and none of the accepted answers", () => {
  const leak = ({ interaction }: Item): string | undefined => {
    if (interaction.type !== "text") return undefined;
    const hints = interaction.shown.segments
      .map((segment) => (segment.type === "gap" ? segment.hint.toLowerCase() : ""))
      .join(" ");
    return interaction.gaps
      .flatMap(({ accepted }) => accepted)
      .find((text) => new RegExp(`\\b${text.toLowerCase()}\\b`).test(hints));
  };
  expect(failing(items, leak)).toEqual([]);
});

test("ids of options, rows and pieces tell their place and nothing more", () => {
  const ids = (item: Item): string[] =>
    [...JSON.stringify(toPublicItem(item, "q1").interaction).matchAll(/"id":"([^"]*)"/g)].map(([, id = ""]) => id);
  expect(failing(items, (item) => ids(item).find((id) => !/^([a-e]|[ptog]\d)$/.test(id)))).toEqual([]);
});

test("the public id is the one given, and the item's own is not in it", () => {
  const [item] = items;
  expect(item && toPublicItem(item, "q7").id).toBe("q7");
});
