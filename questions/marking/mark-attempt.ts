import { gradeResponse } from "../kinds/grade";
import type { Item } from "../kinds/item";
import type { Response } from "../view/response";
import { mendItem, type Mend, type MendedItem } from "./mend";

/** What marks rest on besides the key. Lists go by the items' places in the attempt. */
export interface AnsweredAttempt {
  readonly items: readonly Item[];
  readonly responses: readonly (Response | null)[];
  /** Marks that an instructor has set by hand; null for none. */
  readonly overrides: readonly (number | null)[];
}

/** One item with its mark. */
export interface MarkedItem {
  /** With the key as mended. */
  readonly item: Item;
  readonly withdrawn: boolean;
  /** Marks that count: 0 <= earned <= max; max is 0 for a withdrawn item. */
  readonly earned: number;
  readonly max: 0 | 1;
  /** The mark that the key gives, whatever was set by hand. */
  readonly computed: number;
  readonly overridden: boolean;
}

export interface MarkedAttempt {
  readonly items: readonly MarkedItem[];
  readonly earned: number;
  readonly total: number;
}

function markItem({ item, withdrawn }: MendedItem, response: Response | null, override: number | null): MarkedItem {
  const grade = gradeResponse(item, response);
  const computed = grade.type === "points" ? grade.earned : 0;
  const earned = override ?? computed;
  return {
    item,
    withdrawn,
    computed,
    overridden: override !== null,
    earned: withdrawn ? 0 : earned,
    max: withdrawn ? 0 : 1,
  };
}

function sum(items: readonly MarkedItem[]): MarkedAttempt {
  return {
    items,
    earned: items.reduce((total, { earned }) => total + earned, 0),
    total: items.reduce((total, { max }) => total + max, 0),
  };
}

function share({ earned, total }: MarkedAttempt): number {
  return total > 0 ? earned / total : 0;
}

/** Differences of scores below this are rounding. */
const NOTHING = 1e-9;

/**
 * The marks of an attempt, from what is stored alone: pinned items, answers, marks set by hand, and the class's mends in
 * their order. A mend that holds only where it improves is passed over where it would lower this attempt's share.
 */
export function markAttempt({ items, responses, overrides }: AnsweredAttempt, mends: readonly Mend[]): MarkedAttempt {
  const mark = (mended: readonly MendedItem[]): MarkedAttempt =>
    sum(mended.map((each, at) => markItem(each, responses[at] ?? null, overrides[at] ?? null)));
  let current: readonly MendedItem[] = items.map((item) => ({ item, withdrawn: false }));
  for (const { itemId, change, onlyIfImproves } of mends) {
    if (!items.some((item) => item.id === itemId)) continue;
    const changed = current.map((each) => (each.item.id === itemId ? mendItem(each, change) : each));
    if (onlyIfImproves && share(mark(changed)) < share(mark(current)) - NOTHING) continue;
    current = changed;
  }
  return mark(current);
}
