import { countWords } from "../../claims/wording";
import { MAX_LENGTH_RATIO, MAX_OPTION_WORDS } from "../../kinds/parallel";
import { wordsOf } from "../words";
import type { Wording } from "./wording";

const ALL_OR_NONE = /\b(all|none|both|neither|any)\b( \w+)? of (the|these|them|those)\b|\b(both|neither) [a-e]\b/i;
const PREPOSITIONS = new Set(
  "about after against among around at before behind between by for from in into of on over through to towards under until upon via with without".split(
    " ",
  ),
);
const QUESTION_WORDS = new Set("whom whose which when".split(" "));
const CLAUSE_OPENERS = new Set(
  "because since if that when while although unless it he she they we you there".split(" "),
);

export function allOrNone({ options }: Wording): string | null {
  return options.some((text) => ALL_OR_NONE.test(text)) ? "an option speaks of all or none of the others" : null;
}

export function longOption({ options }: Wording): string | null {
  return options.some((text) => countWords(text) > MAX_OPTION_WORDS)
    ? `an option is longer than ${String(MAX_OPTION_WORDS)} words`
    : null;
}

export function unlikeLength({ options }: Wording): string | null {
  const lengths = options.map((text) => text.length);
  return options.length > 0 && Math.max(...lengths) > MAX_LENGTH_RATIO * Math.min(...lengths)
    ? `the longest option has more than ${String(MAX_LENGTH_RATIO)} times the letters of the shortest`
    : null;
}

/** What two options must have in common to be of one grammatical shape. */
function shapeOf(text: string): string {
  const [first = "", second = ""] = wordsOf(text);
  // "Through whom ..." names a topic as a noun does.
  const isTopic = QUESTION_WORDS.has(second);
  const opener = (PREPOSITIONS.has(first) && !isTopic) || CLAUSE_OPENERS.has(first) ? first : "phrase";
  const start = /^\d/.test(text) ? "number" : "word";
  const end = /[.?!;,]$/.test(text) ? "stopped" : "open";
  return [opener, start, end].join(" ");
}

export function unlikeGrammar({ options, keyIndex }: Wording): string | null {
  const key = options[keyIndex] ?? "";
  return options.every((text) => shapeOf(text) === shapeOf(key)) ? null : "the options are not alike in grammar";
}

/** A text with every alias of a named thing written as its name, so that one thing under two names is seen. */
export type Unalias = (text: string) => string;

const NEGATIONS = new Set(["not", "no", "never", "without", "neither", "nor"]);

/** Whether the words of one, in their order, stand in the other, and what else stands there does not turn it round. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const word of other) {
    if (word === one[at]) at += 1;
    else if (NEGATIONS.has(word)) return false;
  }
  return at === one.length;
}

const ARTICLES = new Set(["a", "an", "the"]);

export function sameOption({ options, isScale }: Wording, unalias: Unalias): string | null {
  if (isScale) return new Set(options.map((text) => text.toLowerCase())).size < options.length ? SAME : null;
  const words = options.map((text) => wordsOf(unalias(text)).filter((word) => !ARTICLES.has(word)));
  const pairs = words.flatMap((one, index) =>
    words.filter((_, other) => other !== index).map((other) => [one, other] as const),
  );
  return pairs.some(([one, other]) => isWithin(one, other)) ? SAME : null;
}

const SAME = "two options say the same, or one is part of another";
