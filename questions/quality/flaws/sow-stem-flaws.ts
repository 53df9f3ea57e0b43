import { countWords } from "../../claims/wording";
import { MAX_CASE_WORDS, MAX_STEM_WORDS } from "../../kinds/parallel";
import type { Item } from "../../kinds/item";
import { oneOf, type Operator } from "./operator";

const AUXILIARY = /\b(does|do|did|is|are|was|were|has|have|would|will|can|could|may)\b/i;
const withStem = (item: Item, stem: string): Item => ({ ...item, stem });

function restated(does: string, restate: (stem: string) => string | null): Operator {
  return {
    does,
    sow: (item) => {
      const stem = restate(item.stem);
      return stem === null || stem === item.stem ? null : withStem(item, stem);
    },
  };
}

/** A question turned round: in the verb, at the end, or by its question word. */
export const SOW_NEGATIVE_STEM: readonly Operator[] = [
  {
    does: "writes NOT after the first verb",
    sow: (item) => {
      const found = AUXILIARY.exec(item.stem);
      // Past "that", the verb is the quoted claim's, not the question's.
      if (!found || /\bthat\b/.test(item.stem.slice(0, found.index))) return null;
      const end = found.index + found[0].length;
      return withStem(item, `${item.stem.slice(0, end)} NOT${item.stem.slice(end)}`);
    },
  },
  restated(
    "asks for the exception",
    (stem) => `Except for one, these answers are right by the author. Which one? ${stem}`,
  ),
  restated("asks which is wrong", () => "Which of these is wrong by the author's account?"),
  restated("asks for the least fitting", () => "Which of these fits the author's argument least?"),
  restated("asks what is not said", () => "Which of these isn't said in the article?"),
];

const VOICELESS = [
  "Which of these is right?",
  "What is the case here?",
  "Which power is meant?",
  "What follows from the visit to Moscow?",
  "Which state stands behind Pakistan?",
  "Put these in the right order.",
  "Who was it?",
];

export const SOW_NO_VOICE: readonly Operator[] = [
  {
    does: "asks what is so, whoever says it",
    sow: (item, { random }) => withStem(item, oneOf(VOICELESS, random) ?? ""),
  },
  restated("strikes out the author and the article", (stem) => {
    const struck = stem
      .replace(/,? (?:in|according to|by|as) (?:the )?(?:author|article)\b[^,?.]*(?=[,?.]|$)/gi, "")
      .replace(/\b(?:the author's|his) /gi, "the ")
      .replace(/\b(?:the )?(?:author|article)\b/gi, "one");
    return struck === stem ? null : struck;
  }),
];

const PADDING =
  "bearing in mind everything that has been said so far and whatever else a patient reader may have gathered along the way while going through the passage from its first line to its very last one with due attention".split(
    " ",
  );

function padding(words: number): string {
  return Array.from({ length: words }, (_, index) => PADDING[index % PADDING.length]).join(" ");
}

export const SOW_LONG_STEM: readonly Operator[] = [
  {
    does: "pads the stem with a clause too many",
    sow: (item, { random }) => {
      const missing = MAX_STEM_WORDS + 1 + random.below(8) - countWords(item.stem);
      return withStem(item, `${padding(missing).replace(/^b/, "B")}, ${item.stem}`);
    },
  },
  {
    does: "pads the case",
    sow: (item) => {
      if (item.context === null) return null;
      const missing = MAX_CASE_WORDS + 1 - countWords(`${item.context} ${item.stem}`);
      return { ...item, context: `${item.context} ${padding(Math.max(1, missing))}.` };
    },
  },
];

export const SOW_BLANK: readonly Operator[] = ["____", "...", "…", "[ ]", "( )"].map((blank) => ({
  does: `puts ${blank} in the place of a word`,
  sow: (item, { random }) => {
    const words = item.stem.split(" ");
    const at = 1 + random.below(Math.max(1, words.length - 2));
    return withStem(item, words.map((word, index) => (index === at ? blank : word)).join(" "));
  },
}));
