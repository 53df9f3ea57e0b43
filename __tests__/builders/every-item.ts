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

/** Ids of the items that fail a check, each with what was found: an empty list is a pass. */
export function failing(items: readonly Item[], found: (item: Item) => unknown): string[] {
  return items.flatMap((item) => {
    const what = found(item);
    return what === null || what === false || what === undefined ? [] : [`${item.id}: ${String(what)}`];
  });
}
