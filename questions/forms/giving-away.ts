import type { Bank } from "../bank/bank";
import type { Item } from "../kinds/item";
import { startForm } from "./form-draft";

/**
 * Ids of the entries whose feedback would help with one of these items: those of its family, and those that could not
 * stand on a form with it because one tells what the other asks.
 */
export function givingAway(bank: Bank, sealed: readonly Pick<Item, "id" | "family">[]): Set<string> {
  if (sealed.length === 0) return new Set();
  const [ids, families] = [new Set(sealed.map(({ id }) => id)), new Set(sealed.map(({ family }) => family))];
  const form = startForm();
  bank.entries.filter(({ id }) => ids.has(id)).forEach(form.add);
  // An item of an earlier bank has no entry any more, but its family may go on.
  return new Set(
    bank.entries.filter((entry) => families.has(entry.draft.family) || !form.admits(entry)).map(({ id }) => id),
  );
}
