import { countWords } from "../../claims/wording";
import { MAX_CASE_WORDS, MAX_STEM_WORDS } from "../../kinds/parallel";
import type { KindName } from "../../view/kind-name";
import type { Wording } from "./wording";

const NEGATIVE = /\b(not|except|never|least|incorrect|false|wrong|untrue|cannot)\b|n[’']t\b/i;
/** Kinds whose stem quotes a claim, which may be negative where the question itself may not. */
const QUOTING: readonly KindName[] = ["attribution", "commitment-scale", "evidence"];
const BLANK = /_{2,}|\.{3}|…|\[\s*\]|\(\s*\)/;

/** The question in a stem, without the claim or the scenario's title that it quotes. */
function questionIn({ kind, stem }: Wording): string {
  const question = QUOTING.includes(kind) ? (stem.split(/\bthat\b|:/)[0] ?? "") : stem;
  return question.replace(/“[^”]*”/g, "");
}

export function negativeStem(wording: Wording): string | null {
  return NEGATIVE.test(questionIn(wording)) ? "the stem is negative" : null;
}

export function noVoice({ stem, voice }: Wording): string | null {
  const name = voice.split(" ").at(-1) ?? "";
  const named = /\b(author|article|his scenarios)\b/i.test(stem) || (name !== "" && stem.includes(name));
  return named ? null : "the stem names no voice";
}

export function longStem({ stem, context }: Wording): string | null {
  if (countWords(stem) > MAX_STEM_WORDS) return `the stem is longer than ${String(MAX_STEM_WORDS)} words`;
  return context !== null && countWords(`${context} ${stem}`) > MAX_CASE_WORDS
    ? `the case is longer than ${String(MAX_CASE_WORDS)} words`
    : null;
}

export function blankInStem({ stem }: Wording): string | null {
  return BLANK.test(stem) ? "the stem has a blank in it" : null;
}
