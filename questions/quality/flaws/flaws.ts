import type { Item } from "../../kinds/item";
import { crossesDirection, crossesTwoSlots, variesOneSlot } from "../layout";
import { absoluteCue, grammarCue, hedgeCue, stemClue } from "./clue-checks";
import { ambiguousOrder, ambiguousTyping, keyNotUnique } from "./key-checks";
import { allOrNone, longOption, sameOption, unlikeGrammar, unlikeLength } from "./option-checks";
import type { Setting } from "./setting";
import { blankInStem, longStem, negativeStem, noVoice } from "./stem-checks";
import { missingExplanation, missingFeedback } from "./telling-checks";
import { wordingOfItem, type Wording } from "./wording";

type WordingCheck = (wording: Wording) => string | null;
/** What is amiss in an item, in words, or null. */
export type FlawCheck = (item: Item, setting: Setting) => string | null;

/** Checks that ask for nothing but wording: the generator runs them on each draft too, and drops what they find. */
export const WORDING_CHECKS = {
  "negative stem": negativeStem,
  "no voice in the stem": noVoice,
  "stem too long": longStem,
  "blank in the stem": blankInStem,
  "all or none of the above": allOrNone,
  "option too long": longOption,
  "options unlike in length": unlikeLength,
  "options unlike in grammar": unlikeGrammar,
  "grammar gives the key away": grammarCue,
} as const satisfies Record<string, WordingCheck>;

function mixedLayout({ options, isScale }: Wording, { lists }: Setting): string | null {
  if (isScale || options.length === 0) return null;
  return variesOneSlot(options, lists) || crossesTwoSlots(options) || crossesDirection(options)
    ? null
    : "the options vary neither one slot nor two fully crossed";
}

const ITEM_CHECKS = {
  "overlapping options": (item, { unalias }) => sameOption(wordingOfItem(item), unalias),
  "options of mixed layout": (item, setting) => mixedLayout(wordingOfItem(item), setting),
  "absolute words give the key away": (item) => absoluteCue(wordingOfItem(item)),
  "hedges give the key away": (item) => hedgeCue(wordingOfItem(item)),
  "stem gives the key away": (item, { commonness }) => stemClue(wordingOfItem(item), commonness),
  "key not unique": keyNotUnique,
  "typed answer ambiguous": ambiguousTyping,
  "order ambiguous": (item, { oracle }) => ambiguousOrder(item, oracle),
  "feedback missing": missingFeedback,
  "explanation missing": missingExplanation,
} as const satisfies Record<string, FlawCheck>;

export type FlawName = keyof typeof WORDING_CHECKS | keyof typeof ITEM_CHECKS;
export const FLAW_NAMES = [...Object.keys(WORDING_CHECKS), ...Object.keys(ITEM_CHECKS)] as FlawName[];

/** The check of a flaw. */
export function checkFor(flaw: FlawName): FlawCheck {
  if (!(flaw in WORDING_CHECKS)) return ITEM_CHECKS[flaw as keyof typeof ITEM_CHECKS];
  const check: WordingCheck = WORDING_CHECKS[flaw as keyof typeof WORDING_CHECKS];
  return (item) => check(wordingOfItem(item));
}
