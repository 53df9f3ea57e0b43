import type { Bank } from "../../bank/bank";
import { seededRandom } from "../../forms/seeded-random";
import type { Item } from "../../kinds/item";
import { checkFor, FLAW_NAMES, type FlawName } from "./flaws";
import { OPERATORS } from "./operators";
import { settingOf, type Setting } from "./setting";

/** How well one check works, and what it finds in the bank. */
export interface FlawFigure {
  readonly flaw: FlawName;
  /** Clean items that the flaw was put into, and those of them in which it was found. */
  readonly sown: number;
  readonly caught: number;
  readonly operators: readonly { readonly does: string; readonly sown: number; readonly caught: number }[];
  /** Items of the bank as it is, and those of them that the check flags. */
  readonly items: number;
  readonly flagged: number;
  /** Families with flagged items, and one example of what was found. */
  readonly families: readonly { readonly family: string; readonly items: number; readonly found: string }[];
}

/** Items into which each operator is tried, at most. */
const ITEMS_AN_OPERATOR = 160;
const FAMILIES_NAMED = 8;

function flaggedFamilies(items: readonly Item[], find: (item: Item) => string | null): FlawFigure["families"] {
  const families = new Map<string, { items: number; found: string }>();
  for (const item of items) {
    const found = find(item);
    if (found === null) continue;
    families.set(item.family, { items: (families.get(item.family)?.items ?? 0) + 1, found });
  }
  return [...families].map(([family, rest]) => ({ family, ...rest })).sort((a, b) => b.items - a.items);
}

function measureFlaw(flaw: FlawName, items: readonly Item[], setting: Setting, seed: string): FlawFigure {
  const check = checkFor(flaw);
  const find = (item: Item): string | null => check(item, setting);
  const flagged = flaggedFamilies(items, find);
  const clean = items.filter((item) => find(item) === null);
  const operators = OPERATORS[flaw].map(({ does, sow }) => {
    const random = seededRandom(`${seed}|${flaw}|${does}`);
    let [sown, caught] = [0, 0];
    for (const item of random.shuffled(clean)) {
      if (sown === ITEMS_AN_OPERATOR) break;
      const flawed = sow(item, { random, setting, others: clean });
      if (!flawed) continue;
      sown += 1;
      if (find(flawed) !== null) caught += 1;
    }
    return { does, sown, caught };
  });
  return {
    flaw,
    sown: operators.reduce((total, { sown }) => total + sown, 0),
    caught: operators.reduce((total, { caught }) => total + caught, 0),
    operators,
    items: items.length,
    flagged: flagged.reduce((total, { items: count }) => total + count, 0),
    families: flagged.slice(0, FAMILIES_NAMED),
  };
}

/** Runs every check over the bank as it is, and over items into which its flaw was put. */
export function measureFlaws(bank: Bank, items: readonly Item[], seed: string): FlawFigure[] {
  const setting = settingOf(bank.oracle);
  return FLAW_NAMES.map((flaw) => measureFlaw(flaw, items, setting, seed));
}
