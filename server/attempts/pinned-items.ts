import QuickLRU from "quick-lru";
import { z } from "zod";
import type { Item } from "@/questions/kinds/item";
import { itemSchema } from "@/questions/kinds/item-schema";
import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { isStorable } from "../storage/storable";

type Cache = QuickLRU<string, readonly Item[]>;

/** Next bundles this module more than once; the process keeps one cache for its pages and its calls. */
const holder = globalThis as typeof globalThis & { claimwisePinnedItems?: Cache };

/** Items pinned to an attempt never change, so they are parsed once and kept while they are in use. */
const cache = (holder.claimwisePinnedItems ??= new QuickLRU({ maxSize: 1_000 }));
const itemsSchema = z.array(itemSchema);

/** The user stands in it, so that nobody finds another's items there. */
function keyOf(userId: string, attemptId: string): string {
  return `${userId}/${attemptId}`;
}

/** Public ids are places: they tell nothing of the bank. */
export function publicIdAt(index: number): string {
  return `q${String(index + 1)}`;
}

/** The item behind a public id, or undefined where the attempt has none. */
export function itemByPublicId(items: readonly Item[], publicId: string): Item | undefined {
  return items.find((_, index) => publicIdAt(index) === publicId);
}

type NewAttempt = Omit<Prisma.AttemptUncheckedCreateInput, "id" | "items">;

/** Stores a new attempt with its items pinned, and gives its id. The caller has asked whether it may be begun. */
export async function pinAttempt(
  database: Prisma.TransactionClient,
  about: NewAttempt,
  items: readonly Item[],
): Promise<string> {
  // Prisma's type for JSON asks for an index signature, which no interface has.
  const pinned: object[] = [...items];
  const { id } = await database.attempt.create({ data: { ...about, items: pinned }, select: { id: true } });
  cache.set(keyOf(about.userId, id), items);
  return id;
}

interface StoredAttempt {
  readonly id: string;
  readonly userId: string;
  readonly items: unknown;
}

/** Parses the stored items of an attempt, keeping them for the saves to come. */
export function pinnedItems({ id, userId, items: stored }: StoredAttempt): readonly Item[] {
  const known = cache.get(keyOf(userId, id));
  if (known) return known;
  const items = itemsSchema.parse(stored);
  cache.set(keyOf(userId, id), items);
  return items;
}

/** The items of the user's own attempt, or null where it is unknown or another's. Keys included: server only. */
export async function loadOwnItems(userId: string, attemptId: string): Promise<readonly Item[] | null> {
  const cached = cache.get(keyOf(userId, attemptId));
  if (cached) return cached;
  if (!isStorable(attemptId)) return null;
  const attempt = await db().attempt.findFirst({ where: { id: attemptId, userId }, select: { items: true } });
  return attempt && pinnedItems({ id: attemptId, userId, items: attempt.items });
}
