import QuickLRU from "quick-lru";
import { z } from "zod";
import type { Item } from "@/questions/kinds/item";
import { itemSchema } from "@/questions/kinds/item-schema";
import { db } from "../db";
import { isStorable } from "../storage/storable";

/** Items pinned to an attempt never change, so they are parsed once and kept while they are in use. */
const cache = new QuickLRU<string, readonly Item[]>({ maxSize: 1_000 });
const itemsSchema = z.array(itemSchema);

/** Public ids are places: they tell nothing of the bank. */
export function publicIdAt(index: number): string {
  return `q${String(index + 1)}`;
}

/** The item behind a public id, or undefined where the attempt has none. */
export function itemByPublicId(items: readonly Item[], publicId: string): Item | undefined {
  return items.find((_, index) => publicIdAt(index) === publicId);
}

/** Parses the stored items of an attempt, keeping them for the saves to come. */
export function pinnedItems(attemptId: string, stored: unknown): readonly Item[] {
  const known = cache.get(attemptId);
  if (known) return known;
  const items = itemsSchema.parse(stored);
  cache.set(attemptId, items);
  return items;
}

/** The items of the user's own attempt, or null where it is unknown or another's. Keys included: server only. */
export async function loadOwnItems(userId: string, attemptId: string): Promise<readonly Item[] | null> {
  const cached = cache.get(`${userId}/${attemptId}`);
  if (cached) return cached;
  if (!isStorable(attemptId)) return null;
  const attempt = await db().attempt.findFirst({ where: { id: attemptId, userId }, select: { items: true } });
  return attempt ? pinnedItems(`${userId}/${attemptId}`, attempt.items) : null;
}
