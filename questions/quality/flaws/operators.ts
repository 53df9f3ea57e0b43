import type { FlawName } from "./flaws";
import type { Operator } from "./operator";
import { SOW_ABSOLUTE_CUE, SOW_GRAMMAR_CUE, SOW_HEDGE_CUE, SOW_STEM_CLUE } from "./sow-clue-flaws";
import { SOW_AMBIGUOUS_ORDER, SOW_AMBIGUOUS_TYPING, SOW_KEY_NOT_UNIQUE } from "./sow-key-flaws";
import {
  SOW_ALL_OR_NONE,
  SOW_LONG_OPTION,
  SOW_MIXED_LAYOUT,
  SOW_SAME_OPTION,
  SOW_UNLIKE_GRAMMAR,
  SOW_UNLIKE_LENGTH,
} from "./sow-option-flaws";
import { SOW_BLANK, SOW_LONG_STEM, SOW_NEGATIVE_STEM, SOW_NO_VOICE } from "./sow-stem-flaws";
import { SOW_MISSING_EXPLANATION, SOW_MISSING_FEEDBACK } from "./sow-telling-flaws";

/** For each flaw the ways in which it is put into clean items. */
export const OPERATORS = {
  "negative stem": SOW_NEGATIVE_STEM,
  "no voice in the stem": SOW_NO_VOICE,
  "stem too long": SOW_LONG_STEM,
  "blank in the stem": SOW_BLANK,
  "all or none of the above": SOW_ALL_OR_NONE,
  "option too long": SOW_LONG_OPTION,
  "options unlike in length": SOW_UNLIKE_LENGTH,
  "options unlike in grammar": SOW_UNLIKE_GRAMMAR,
  "overlapping options": SOW_SAME_OPTION,
  "options of mixed layout": SOW_MIXED_LAYOUT,
  "absolute words give the key away": SOW_ABSOLUTE_CUE,
  "hedges give the key away": SOW_HEDGE_CUE,
  "grammar gives the key away": SOW_GRAMMAR_CUE,
  "stem gives the key away": SOW_STEM_CLUE,
  "key not unique": SOW_KEY_NOT_UNIQUE,
  "typed answer ambiguous": SOW_AMBIGUOUS_TYPING,
  "order ambiguous": SOW_AMBIGUOUS_ORDER,
  "feedback missing": SOW_MISSING_FEEDBACK,
  "explanation missing": SOW_MISSING_EXPLANATION,
} as const satisfies Record<FlawName, readonly Operator[]>;
