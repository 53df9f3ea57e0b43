import { DEFAULT_ARTICLE_ID, openBank, type Bank } from "@/questions/bank/bank";
import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";

/** The bank of the real article. */
export function realBank(): Bank {
  const bank = openBank(DEFAULT_ARTICLE_ID);
  if (!bank) throw new Error(`There is no article "${DEFAULT_ARTICLE_ID}"`);
  return bank;
}

/** Every item of a bank, laid out by each seed with its key at another place. */
export function everyItem(bank: Bank, seeds: readonly string[] = ["one"]): Item[] {
  return bank.entries.flatMap(({ id, draft, paragraphs }) =>
    seeds.map((seed, place) => layOut(id, draft, paragraphs, place, seededRandom(`${id}|${seed}`))),
  );
}

/** The first of many findings, so that a failing test can be read. */
const SHOWN = 12;

/** Items that fail a check, each with what was found: an empty list is a pass. */
export function failing(
  items: readonly Item[],
  found: (item: Item) => string | number | boolean | null | undefined,
): string[] {
  const all = items.flatMap((item) => {
    const what = found(item);
    return what === null || what === false || what === undefined ? [] : [`${item.id}: ${String(what)}`];
  });
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `and ${String(all.length - SHOWN)} more`] : all;
}
