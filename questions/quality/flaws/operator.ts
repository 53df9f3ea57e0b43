import type { SeededRandom } from "../../forms/seeded-random";
import type { Item } from "../../kinds/item";
import type { Setting } from "./setting";

/** What an operator may draw on besides the item. */
export interface Sowing {
  readonly random: SeededRandom;
  readonly setting: Setting;
  /** Other clean items, to borrow options and pieces from. */
  readonly others: readonly Item[];
}

/**
 * Puts one flaw into a clean item as a hurried writer would, without looking at how the check finds it. Null where the
 * item has no place for it.
 */
export interface Operator {
  readonly does: string;
  readonly sow: (item: Item, sowing: Sowing) => Item | null;
}

export function oneOf<T>(list: readonly T[], random: SeededRandom): T | undefined {
  return list.length === 0 ? undefined : list[random.below(list.length)];
}
