import { countWords } from "../claims/wording";
import type { Draft } from "./draft";
import { areParallel, MAX_CASE_WORDS, MAX_OPTION_WORDS, MAX_STEM_WORDS } from "./parallel";

const NEGATIVE_STEM = /\b(not|except|never|least|incorrect|false)\b/i;
const ALL_OR_NONE = /\b(all|none|both|neither) of (the above|these)\b/i;
const VOICE = /\b(author|article|his scenarios|Khan|Russia|Sharif|Army|OpIndia|WION|VOA|claimed|said|spoke|made|gave)/;

function optionTexts(draft: Draft): readonly string[] {
  switch (draft.body.type) {
    case "choice":
      return [draft.body.key, ...draft.body.distractors].map((option) => option.text);
    case "scale":
      return draft.body.options.map((option) => option.text);
    case "verdict":
      return [draft.body.reasonKey, ...draft.body.reasonDistractors].map((option) => option.text);
    case "assign":
    case "order":
    case "text":
      return [];
  }
}

function* stemFlaws(draft: Draft): Generator<string> {
  if (countWords(draft.stem) > MAX_STEM_WORDS) yield `the stem is longer than ${String(MAX_STEM_WORDS)} words`;
  if (draft.context !== null && countWords(`${draft.context} ${draft.stem}`) > MAX_CASE_WORDS)
    yield `the case is longer than ${String(MAX_CASE_WORDS)} words`;
  // A claim quoted in the stem may be negative; the question itself may not.
  const question =
    draft.claims.length > 0 && /\bthat\b/.test(draft.stem) ? (draft.stem.split(/\bthat\b/)[0] ?? "") : draft.stem;
  if ((draft.body.type === "choice" || draft.body.type === "text") && NEGATIVE_STEM.test(question))
    yield "the stem is negative";
  if (!VOICE.test(draft.stem)) yield "the stem names no voice";
  if (draft.body.type !== "text" && /_{2,}/.test(draft.stem)) yield "the stem has a blank in it";
}

/** Flaws of stem and layout, in words; an item with any is never drawn. */
export function findDraftFlaws(draft: Draft): string[] {
  const options = optionTexts(draft);
  const flaws = [...stemFlaws(draft)];
  if (options.length > 0 && !areParallel(options)) {
    flaws.push(
      `the options are not parallel: unlike in length, longer than ${String(MAX_OPTION_WORDS)} words, or two are the same`,
    );
  }
  if (options.some((text) => ALL_OR_NONE.test(text))) flaws.push("an option speaks of all or none of the others");
  return flaws;
}
