import { openBank } from "@/questions/bank/bank";
import { countRepeats } from "@/questions/forms/draw-practice";
import type { Item } from "@/questions/kinds/item";
import { seenItems } from "./seen-in-order";

/** Says where a checked user has had some of a practice's questions before; null where all are new to them. */
export async function tellRepeats(
  userId: string,
  articleId: string,
  items: readonly Item[],
  startedAt: Date,
): Promise<string | null> {
  const bank = openBank(articleId);
  if (!bank) return null;
  const repeated = countRepeats(bank, items, new Set(await seenItems(userId, articleId, startedAt)));
  if (repeated === 0) return null;
  const which =
    repeated < items.length
      ? `${String(repeated)} of these ${String(items.length)} questions you have`
      : `You have ${items.length === 1 ? "had this question" : "had all of these questions"} before`;
  const told = repeated < items.length ? `${which} had before` : which;
  return `${told}: everything else that there is to ask here has been used up.`;
}
