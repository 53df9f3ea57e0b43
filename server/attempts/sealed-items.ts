import { openBank } from "@/questions/bank/bank";
import { givingAway } from "@/questions/forms/giving-away";
import type { Item } from "@/questions/kinds/item";
import { db } from "../db";
import { FEEDBACK_TERMS, withheldFeedback } from "./feedback-policy";
import { loadOwnItems } from "./pinned-items";

async function itemsOf(userId: string, attempts: readonly { readonly id: string }[]): Promise<Item[]> {
  const loaded = await Promise.all(attempts.map(({ id }) => loadOwnItems(userId, id)));
  return loaded.flatMap((items) => items ?? []);
}

/**
 * Ids of the bank's items whose feedback would help a checked user with a class's quiz that is still open to them, or
 * whose answers the class does not show yet: no practice of their own may ask them.
 */
export async function sealedItemIds(userId: string, articleId: string, now: Date): Promise<Set<string>> {
  const bank = openBank(articleId);
  if (!bank) return new Set();
  const attempts = await db().attempt.findMany({
    where: { userId, articleId, classId: { not: null } },
    select: { id: true, submittedAt: true, ...FEEDBACK_TERMS },
  });
  const sealed = attempts.filter((attempt) => attempt.submittedAt === null || withheldFeedback(attempt, now));
  return givingAway(bank, await itemsOf(userId, sealed));
}

/** Whether one of these items stands, word for word, in a class's quiz that a checked user has open. */
export async function standsInOpenQuiz(userId: string, items: readonly Pick<Item, "id">[]): Promise<boolean> {
  const open = await db().attempt.findMany({
    where: { userId, classId: { not: null }, submittedAt: null },
    select: { id: true },
  });
  const ids = new Set((await itemsOf(userId, open)).map(({ id }) => id));
  return items.some(({ id }) => ids.has(id));
}
