import type { Item, KeyedOption } from "../../kinds/item";
import { MAX_LENGTH_RATIO, MAX_OPTION_WORDS } from "../../kinds/parallel";
import { hasFreeOptions, lowered, optionsOf, rewritten } from "./edit-item";
import { oneOf, type Operator, type Sowing } from "./operator";

type Rewrite = (text: string, sowing: Sowing, option: KeyedOption) => string | null;

/** Rewrites one option: the key, a distractor, or either. */
function rewriting(does: string, which: "key" | "distractor" | "any", rewrite: Rewrite): Operator {
  return {
    does,
    sow: (item, sowing) => {
      if (!hasFreeOptions(item)) return null;
      const open = optionsOf(item).filter(({ correct }) => which === "any" || correct === (which === "key"));
      const chosen = oneOf(open, sowing.random);
      const text = chosen ? rewrite(chosen.text, sowing, chosen) : null;
      return chosen && text !== null ? rewritten(item, (each) => (each === chosen ? text : each.text)) : null;
    },
  };
}

function replacing(text: string): Operator {
  return rewriting(`writes “${text}” in place of a distractor`, "distractor", () => text);
}

export const SOW_ALL_OR_NONE: readonly Operator[] = [
  "All of the above",
  "None of the above",
  "Both a and b",
  "Neither of these",
  "All of these together",
  "Any of these",
].map(replacing);

const TAILS = [
  "as far as one can tell from what is set out here",
  "for reasons that go back a long way in the history of the two",
  "which had been under discussion among them for a good many years",
];

export const SOW_LONG_OPTION: readonly Operator[] = [
  rewriting("explains an option at length", "any", (text, { random }) => {
    const tail = oneOf(TAILS, random) ?? "";
    let long = `${text}, ${tail}`;
    while (long.split(" ").length <= MAX_OPTION_WORDS) long = `${long}, ${tail}`;
    return long;
  }),
];

/** Words to make an option longer by, without saying more. */
const QUALIFIERS = [
  "to a certain degree",
  "in one way and another",
  "as things then stood",
  "in the given circumstances",
];

export const SOW_UNLIKE_LENGTH: readonly Operator[] = (["key", "distractor"] as const).map((which) => ({
  does: `qualifies a ${which} until it stands out`,
  sow: (item, { random }) => {
    if (!hasFreeOptions(item)) return null;
    const options = optionsOf(item);
    const chosen = oneOf(
      options.filter(({ correct }) => correct === (which === "key")),
      random,
    );
    const wanted =
      MAX_LENGTH_RATIO * Math.min(...options.filter((each) => each !== chosen).map(({ text }) => text.length));
    let text = chosen?.text ?? "";
    for (let turn = random.below(QUALIFIERS.length); text.length <= wanted; turn += 1)
      text = `${text} ${QUALIFIERS[turn % QUALIFIERS.length] ?? ""}`;
    return rewritten(item, (each) => (each === chosen ? text : each.text));
  },
}));

/** Puts words before an option that is a phrase; a clause or a question ("what Pakistan did") has no place for them. */
function prefixing(does: string, prefix: string): Operator {
  return rewriting(does, "any", (text) =>
    /^(it|that|he|she|they|what|who|whom|whose|which|where|how|why|when|whether|through)\b/i.test(text)
      ? null
      : `${prefix} ${lowered(text)}`,
  );
}

export const SOW_UNLIKE_GRAMMAR: readonly Operator[] = [
  prefixing("turns an option into a clause", "It was"),
  prefixing("gives an option for a reason", "Because of"),
  prefixing("turns an option into a that-clause", "That there was"),
  prefixing("puts a preposition before one option", "Towards"),
  rewriting("sets a full stop after one option", "any", (text) => `${text}.`),
];

export const SOW_SAME_OPTION: readonly Operator[] = [
  {
    does: "repeats the key as a distractor in other capitals",
    sow: (item, { random }) => {
      const key = optionsOf(item).find(({ correct }) => correct);
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      if (!hasFreeOptions(item) || !key || !chosen) return null;
      return rewritten(item, (each) => (each === chosen ? key.text.toUpperCase() : each.text));
    },
  },
  {
    does: "offers a part of one option as another",
    sow: (item, { random }) => {
      if (!hasFreeOptions(item)) return null;
      const [one, other] = random.shuffled(optionsOf(item));
      return one && other ? rewritten(item, (each) => (each === other ? `${one.text} as well` : each.text)) : null;
    },
  },
  {
    does: "names one thing under two of its names",
    sow: (item, { random, setting }) => {
      if (!hasFreeOptions(item)) return null;
      const [one, other] = random.shuffled(optionsOf(item));
      const entity = random
        .shuffled(setting.oracle.map.entities)
        .find(({ name, aliases }) => aliases.length > 0 && one?.text.includes(name) === true);
      const alias = entity && oneOf(entity.aliases, random);
      if (!one || !other || !entity || alias === undefined) return null;
      return rewritten(item, (each) => (each === other ? one.text.replace(entity.name, alias) : each.text));
    },
  },
];

/** A first and a second slot, for a key in the middle of a star. */
const YEARS = ["1947", "1971", "1998", "2011"] as const;

/** What the items of each kind offer, by the list of items that it was gathered from. */
const offers = new WeakMap<readonly Item[], Map<string, Set<string>>>();

/** Whether items of that kind offer the text too: kinds that offer points of the article share what they offer. */
function isOffered(text: string, kind: string, items: readonly Item[]): boolean {
  let byKind = offers.get(items);
  if (!byKind) {
    byKind = new Map();
    for (const item of items) {
      const texts = byKind.get(item.kind) ?? new Set<string>();
      if (hasFreeOptions(item)) optionsOf(item).forEach((option) => texts.add(option.text));
      byKind.set(item.kind, texts);
    }
    offers.set(items, byKind);
  }
  return byKind.get(kind)?.has(text) ?? false;
}

export const SOW_MIXED_LAYOUT: readonly Operator[] = [
  {
    does: "borrows a distractor of another type from another item",
    sow: (item, { random, others }) => {
      if (!hasFreeOptions(item)) return null;
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      const lender = random.shuffled(others).find((other) => hasFreeOptions(other) && other.kind !== item.kind);
      const lent = lender && oneOf(optionsOf(lender), random);
      if (lent && isOffered(lent.text, item.kind, others)) return null;
      return chosen && lent ? rewritten(item, (each) => (each === chosen ? lent.text : each.text)) : null;
    },
  },
  {
    does: "varies another slot in each distractor, with the key in the middle",
    sow: (item, { random }) => {
      if (!hasFreeOptions(item) || optionsOf(item).length !== 4) return null;
      const key = optionsOf(item).find(({ correct }) => correct);
      const [year, other] = random.shuffled(YEARS);
      let turn = 0;
      return rewritten(item, (option) => {
        if (option.correct) return `${option.text} in ${year ?? ""}`;
        turn += 1;
        // The last distractor keeps the key's value and changes the year instead.
        return turn < 3 ? `${option.text} in ${year ?? ""}` : `${key?.text ?? ""} in ${other ?? ""}`;
      });
    },
  },
];
