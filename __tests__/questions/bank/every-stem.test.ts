import { countWords, voiceLabel } from "@/questions/claims/wording";
import type { Item } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);
const NEGATION = /\b(not|never|neither|nor|except|least|incorrect|false|wrong|untrue|cannot)\b|n't\b/i;
/** Names and words that say whose words are asked about. */
const VOICES = [
  ...bank.map.entities.map(({ name }) => name.replace(/^the /, "")),
  ...bank.map.claims.map((claim) => voiceLabel(bank.map, claim.voice)),
  "author",
  "article",
  "his scenarios",
  "Khan",
  "Sharif",
];

/** The question without what it quotes: titles in quotation marks, and the claim after "that". */
function question({ stem }: Item): string {
  return stem.replaceAll(/“[^”]*”/g, "").split(/\bthat\b,?/)[0] ?? "";
}

test("no stem is longer than 30 words, and no case with its question longer than 70", () => {
  expect(failing(items, ({ stem }) => countWords(stem) > 30 && stem)).toEqual([]);
  expect(
    failing(items, ({ stem, context }) => context !== null && countWords(`${context} ${stem}`) > 70 && context),
  ).toEqual([]);
});

test("no question is put in the negative", () => {
  const quoted = new Set(["missing-link", "commitment-scale", "evidence"]);
  const asked = items.filter(({ kind, family }) => !quoted.has(kind) && !/\.(why|result)-/.test(family));
  expect(failing(asked, (item) => NEGATION.exec(question(item))?.[0])).toEqual([]);
});

test("every stem, or the statement under it, names whose words or views it asks about", () => {
  const shown = ({ stem, interaction }: Item): string =>
    `${stem} ${interaction.type === "verdict" ? interaction.shown.statement : ""}`;
  expect(
    failing(
      items,
      (item) => !VOICES.some((voice) => shown(item).toLowerCase().includes(voice.toLowerCase())) && item.stem,
    ),
  ).toEqual([]);
});

test("no stem has a blank in it, an open slot or a doubled space", () => {
  expect(
    failing(items, ({ stem, context }) => /_{2,}|\.{3}|…|[{}]| {2}|\0/.exec(`${stem} ${context ?? ""}`)?.[0]),
  ).toEqual([]);
});

test("stems begin with a capital, and end as a question, a request or an unfinished sentence", () => {
  expect(failing(items, ({ stem }) => !/^[A-Z“]/.test(stem) && stem)).toEqual([]);
  const finished = items.filter(({ kind }) => kind !== "single-choice");
  expect(failing(finished, ({ stem }) => !/[.?]$/.test(stem) && stem)).toEqual([]);
});

test("every item explains itself, tells its answer in words, and says whose view it is", () => {
  expect(
    failing(items, ({ explanation, answer, voice }) =>
      [explanation, answer, voice].some((text) => text.trim().length < 2),
    ),
  ).toEqual([]);
  expect(
    failing(
      items,
      ({ explanation, answer, voice }) => /undefined|null|\{|\}|\0/.exec(`${explanation} ${answer} ${voice}`)?.[0],
    ),
  ).toEqual([]);
});

test("every item rests on claims of the map, and names the paragraphs of all of them", () => {
  const paragraphOf = new Map([...bank.map.claims, ...bank.map.scenarios].map(({ id, paragraph }) => [id, paragraph]));
  expect(failing(items, ({ claims }) => claims.length === 0)).toEqual([]);
  expect(
    failing(items, ({ claims, scenarios, paragraphs }) => {
      const wanted = [...new Set([...claims, ...scenarios].map((id) => paragraphOf.get(id)))].sort(
        (a = 0, b = 0) => a - b,
      );
      return JSON.stringify(wanted) !== JSON.stringify(paragraphs) && `${wanted.join()} is not ${paragraphs.join()}`;
    }),
  ).toEqual([]);
});

test("half or more of the bank asks for more than recall", () => {
  const recall = items.filter(({ bloom }) => bloom === "remember").length;
  expect(recall / items.length).toBeLessThanOrEqual(0.5);
});
