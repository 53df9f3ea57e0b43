import { countHedges } from "../cue-words";
import { topicsOf, wordsOf } from "../words";
import { hasFreeOptions, lowered, optionsOf, rewritten } from "./edit-item";
import { oneOf, type Operator } from "./operator";

const OVERSTATED = [
  (text: string) => `Always ${text}`,
  (text: string) => `Only ${text}`,
  (text: string) => `Nothing but ${text}`,
  (text: string) => `${text} alone`,
  (text: string) => `Invariably ${text}`,
  (text: string) => `${text} and never anything else`,
  (text: string) => `Exclusively ${text}`,
] as const;
const SOFTENED = [
  (text: string) => `Perhaps ${text}`,
  (text: string) => `Usually ${text}`,
  (text: string) => `${text}, most likely`,
  (text: string) => `Mainly ${text}`,
  (text: string) => `${text}, it seems`,
  (text: string) => `Often ${text}`,
  (text: string) => `What may be ${text}`,
] as const;

/** Rewrites some options by one turn of phrase. */
function turning(
  does: string,
  turns: readonly ((text: string) => string)[],
  which: (correct: boolean, firstWrong: boolean) => boolean,
): Operator {
  return {
    does,
    sow: (item, { random }) => {
      if (!hasFreeOptions(item)) return null;
      const turn = oneOf(turns, random);
      const wrong = random.shuffled(optionsOf(item).filter(({ correct }) => !correct))[0];
      return rewritten(item, (option) =>
        turn && which(option.correct, option === wrong) ? turn(lowered(option.text)) : option.text,
      );
    },
  };
}

export const SOW_ABSOLUTE_CUE: readonly Operator[] = [
  turning("overstates one distractor", OVERSTATED, (_correct, first) => first),
  turning("overstates every distractor", OVERSTATED, (correct) => !correct),
];

/** Items in which nothing is hedged yet: elsewhere one hedge more makes no difference. */
function unhedged({ does, sow }: Operator): Operator {
  return {
    does,
    sow: (item, sowing) => (optionsOf(item).some(({ text }) => countHedges(text) > 0) ? null : sow(item, sowing)),
  };
}

export const SOW_HEDGE_CUE: readonly Operator[] = [
  unhedged(turning("hedges the key alone", SOFTENED, (correct) => correct)),
  unhedged(turning("hedges every distractor and not the key", SOFTENED, (correct) => !correct)),
];

const VOWEL_WORDS = ["agreement", "alliance", "offer", "envoy", "embargo", "accord"] as const;
const CONSONANT_WORDS = ["treaty", "pledge", "visit", "threat", "bargain", "protest"] as const;

/** Gives an item an unfinished stem, with an ending that the key alone can follow. */
function ending(does: string, stem: string, keys: readonly string[], distractors: readonly string[]): Operator {
  return {
    does,
    sow: (item, { random }) => {
      if (!hasFreeOptions(item)) return null;
      const wrong = random.shuffled(distractors);
      const key = oneOf(keys, random) ?? "";
      let turn = 0;
      const next = (): string => wrong[turn++ % wrong.length] ?? "";
      return { ...rewritten(item, ({ correct }) => (correct ? key : next())), stem };
    },
  };
}

export const SOW_GRAMMAR_CUE: readonly Operator[] = [
  ending(
    "ends the stem with “an”, which the key alone can follow",
    "In the author's account, what came of it was an",
    VOWEL_WORDS,
    CONSONANT_WORDS,
  ),
  ending(
    "ends the stem with “a”, which the key alone can follow",
    "In the author's account, what came of it was a",
    CONSONANT_WORDS,
    VOWEL_WORDS,
  ),
  ending(
    "ends the stem in the plural, which the key alone has",
    "In the author's account, what stood behind it were",
    ["the talks in Moscow", "the Army's interests", "old promises", "Khan's allies"],
    ["the visit to Moscow", "the Army's interest", "an old promise", "Khan's ally"],
  ),
  ending(
    "ends the stem in the singular, which the key alone has",
    "In the author's account, what stood behind it was",
    ["the visit to Moscow", "the Army's interest", "an old promise", "Khan's ally"],
    ["the talks in Moscow", "the Army's interests", "old promises", "Khan's allies"],
  ),
];

/** Topics in this many claims or more are what the whole article is about; to repeat them tells nothing. */
const COMMON = 12;

export const SOW_STEM_CLUE: readonly Operator[] = [
  {
    does: "repeats a telling word of the question in the key alone",
    sow: (item, { random, setting }) => {
      if (!hasFreeOptions(item)) return null;
      const statement = item.interaction.type === "verdict" ? item.interaction.shown.statement : "";
      const question = `${item.stem} ${item.context ?? ""} ${statement}`;
      const telling = wordsOf(question).filter((word) =>
        topicsOf(word).some((topic) => setting.commonness(topic) > 0 && setting.commonness(topic) < COMMON / 2),
      );
      const word = oneOf(telling, random);
      const topics = new Set(topicsOf(question).filter((topic) => setting.commonness(topic) < COMMON));
      const misleads = optionsOf(item).some(
        ({ text, correct }) => !correct && topicsOf(text).some((topic) => topics.has(topic)),
      );
      if (word === undefined || misleads) return null;
      return rewritten(item, ({ text, correct }) => (correct ? `${text} (${word})` : text));
    },
  },
];
