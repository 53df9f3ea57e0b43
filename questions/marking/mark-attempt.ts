import { isAnswered } from "../kinds/feedback";
import { gradeResponse } from "../kinds/grade";
import type { Item } from "../kinds/item";
import { markRange } from "../view/certainty";
import type { Confidence } from "../view/confidence";
import type { Response } from "../view/response";
import { certaintyMark, correctnessOfMark } from "./certainty";
import { mendItem, type Mend, type MendedItem } from "./mend";

/** What marks rest on besides the key. Lists go by the items' places in the attempt. */
export interface AnsweredAttempt {
  readonly items: readonly Item[];
  readonly responses: readonly (Response | null)[];
  /** Marks that an instructor has set by hand; null for none. */
  readonly overrides: readonly (number | null)[];
  /** How sure the student said to be, null for nothing said; null in all where the assignment has no certainty marks. */
  readonly certainty: readonly (Confidence | null)[] | null;
}

/** One item with its mark. */
export interface MarkedItem {
  /** With the key as mended. */
  readonly item: Item;
  readonly withdrawn: boolean;
  /** How right the answer is, 0 to 1, whatever was staked on it; 0 for a withdrawn item. */
  readonly correctness: number;
  /** Marks that count, from 0 to max, under certainty marks from -6 on; 0 for a withdrawn item. */
  readonly earned: number;
  /** 1, or 3 under certainty marks; 0 for a withdrawn item. */
  readonly max: 0 | 1 | 3;
  /** The mark that the key gives, whatever was set by hand. */
  readonly computed: number;
  readonly overridden: boolean;
}

export interface MarkedAttempt {
  readonly items: readonly MarkedItem[];
  readonly earned: number;
  readonly total: number;
}

/** How an item's correctness becomes a mark, and a mark set by hand a correctness. */
interface Scale {
  readonly max: 1 | 3;
  readonly mark: (correctness: number) => number;
  readonly correctness: (mark: number) => number;
}

const PLAIN: Scale = { max: markRange(false).most, mark: (correctness) => correctness, correctness: (mark) => mark };

/** Whoever does not answer stakes nothing, whatever they said of it. */
function certaintyScale(response: Response | null, confidence: Confidence | null): Scale {
  const staked = isAnswered(response) ? confidence : null;
  return {
    max: markRange(true).most,
    mark: (correctness) => certaintyMark(correctness, staked),
    correctness: (mark) => correctnessOfMark(mark, staked),
  };
}

function scaleAt({ certainty, responses }: AnsweredAttempt, at: number): Scale {
  return certainty === null ? PLAIN : certaintyScale(responses[at] ?? null, certainty[at] ?? null);
}

function markItem({ item, withdrawn }: MendedItem, at: number, attempt: AnsweredAttempt): MarkedItem {
  const scale = scaleAt(attempt, at);
  const grade = gradeResponse(item, attempt.responses[at] ?? null);
  const byKey = grade.type === "points" ? grade.earned : 0;
  const override = attempt.overrides[at] ?? null;
  const marked = { item, withdrawn, computed: scale.mark(byKey), overridden: override !== null };
  if (withdrawn) return { ...marked, correctness: 0, earned: 0, max: 0 };
  return {
    ...marked,
    correctness: override === null ? byKey : scale.correctness(override),
    earned: override ?? marked.computed,
    max: scale.max,
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
 * The marks of an attempt, from what is stored alone: pinned items, answers with what was staked on them, marks set by
 * hand, and the class's mends in their order. A mend that holds only where it improves is passed over where it would
 * lower this attempt's share of the marks, which under certainty marks can lie below 0.
 */
export function markAttempt(attempt: AnsweredAttempt, mends: readonly Mend[]): MarkedAttempt {
  const { items } = attempt;
  const mark = (mended: readonly MendedItem[]): MarkedAttempt =>
    sum(mended.map((each, at) => markItem(each, at, attempt)));
  let current: readonly MendedItem[] = items.map((item) => ({ item, withdrawn: false }));
  for (const { itemId, change, onlyIfImproves } of mends) {
    if (!items.some((item) => item.id === itemId)) continue;
    const changed = current.map((each) => (each.item.id === itemId ? mendItem(each, change) : each));
    if (onlyIfImproves && share(mark(changed)) < share(mark(current)) - NOTHING) continue;
    current = changed;
  }
  return mark(current);
}
