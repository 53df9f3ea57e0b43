import type { Draft } from "@/questions/kinds/draft";
import { findDraftFlaws } from "@/questions/kinds/draft-flaws";
import { BODIES, buildDraft } from "../../builders/build-draft";

const option = (text: string) => ({ text, misconception: "sibling-value" as const, feedback: "Why it fails." });
const choice = (...texts: readonly [string, ...string[]]): Draft =>
  buildDraft({ type: "choice", key: option(texts[0]), distractors: texts.slice(1).map(option) });
const clean = choice("China", "India", "Egypt", "Qatar");
const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${String(index)}`).join(" ");

test("a clean draft has no flaw", () => {
  expect(findDraftFlaws(clean)).toEqual([]);
});

test.each<readonly [string, Draft, RegExp]>([
  ["a stem of more than 30 words", { ...clean, stem: `What does the author say of ${words(30)}?` }, /longer than 30/],
  ["a case of more than 70 words with its stem", { ...clean, context: words(66) }, /longer than 70/],
  ["a negative question", { ...clean, stem: "Which of these does the author not name?" }, /negative/],
  ["a question for the exception", { ...clean, stem: "The author names all of these states except" }, /negative/],
  [
    "a negative question to be typed",
    buildDraft(BODIES.text, { kind: "short-answer", stem: "Whom would the author not accept?" }),
    /negative/,
  ],
  ["a stem without a voice", { ...clean, stem: "Which state leads?" }, /no voice/],
  ["a blank in a choice stem", { ...clean, stem: "The author names ____ as leader." }, /blank/],
  ["options unlike in length", choice("China", "India", "Egypt", "the United Kingdom"), /1\.35 times/],
  ["two options alike", choice("China", "India", "Egypt", "china"), /say the same/],
  [
    "all of the above",
    choice("China and India", "All of the above", "Iraq and Egypt", "Qatar and Oman"),
    /all or none/,
  ],
  ["none of these", choice("China and India", "None of these", "Iraq and Egypt", "Qatar and Oman"), /all or none/],
])("%s is a flaw", (_, draft, flaw) => {
  expect(findDraftFlaws(draft)).toEqual(expect.arrayContaining([expect.stringMatching(flaw)]));
});

test("a claim that is quoted may be negative", () => {
  expect(
    findDraftFlaws({
      ...clean,
      kind: "attribution",
      stem: "Whose view is it, as the article tells it, that Pakistan will not turn to Russia?",
    }),
  ).toEqual([]);
});

test("the reasons beside a verdict and the steps of a scale are held to the same rules", () => {
  expect(
    findDraftFlaws(buildDraft({ ...BODIES.verdict, reasonKey: option("A reason far longer than all the others") })),
  ).toHaveLength(1);
  expect(
    findDraftFlaws(
      buildDraft({ ...BODIES.scale, options: [option("Weak"), option("A step far longer than all the others")] }),
    ),
  ).toHaveLength(1);
});
