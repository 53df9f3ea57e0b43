import { z } from "zod";
import { choicesMade } from "@/questions/kinds/choices-made";
import { itemSchema } from "@/questions/kinds/item-schema";
import type { Item } from "@/questions/kinds/item";
import { mendChangeSchema, mendItem, type MendChange, type MendedItem } from "@/questions/marking/mend";
import { KIND_LABELS } from "@/questions/view/kind-name";
import type { User } from "../accounts/find-session-user";
import { parseStoredResponse } from "../attempts/parse-response";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { classMends } from "./class-mends";

export interface ListedMend {
  readonly id: string;
  readonly number: number;
  readonly itemId: string;
  readonly stem: string;
  readonly change: MendChange;
  readonly onlyIfImproves: boolean;
  readonly reason: string;
  readonly madeBy: string | null;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
}

/** An item that can be mended, with its key as it holds now. */
export interface MendableItem {
  readonly id: string;
  readonly kind: string;
  readonly stem: string;
  readonly answer: string;
  readonly withdrawn: boolean;
  /** Submitted attempts that have it. */
  readonly attempts: number;
  /** Options to re-key; empty where the item has none. */
  readonly options: readonly { readonly text: string; readonly correct: boolean }[];
  readonly gaps: readonly { readonly id: string; readonly accepted: readonly string[] }[];
  /** Typed answers that were refused, the most frequent first. */
  readonly refused: readonly { readonly text: string; readonly times: number }[];
}

export interface Mending {
  readonly class: { readonly id: string; readonly name: string };
  /** Newest first. */
  readonly mends: readonly ListedMend[];
  /** Null where none was asked for, or no submitted attempt has it. */
  readonly item: MendableItem | null;
}

interface PinnedRow {
  readonly attemptId: string;
  readonly item: unknown;
  readonly value: unknown;
}

async function rowsWith(classId: string, itemId: string): Promise<PinnedRow[]> {
  return db().$queryRaw<PinnedRow[]>`
    SELECT a."id" AS "attemptId", pinned.item AS "item", r."value" AS "value"
    FROM "Attempt" a
    CROSS JOIN LATERAL jsonb_array_elements(a."items") WITH ORDINALITY AS pinned(item, place)
    LEFT JOIN "Response" r ON r."attemptId" = a."id" AND r."itemId" = 'q' || pinned.place
    WHERE a."classId" = ${classId} AND a."submittedAt" IS NOT NULL AND pinned.item->>'id' = ${itemId}`;
}

function refusedAnswers(item: Item, rows: readonly PinnedRow[]): MendableItem["refused"] {
  if (item.interaction.type !== "text") return [];
  const times = new Map<string, number>();
  for (const { value } of rows) {
    for (const { label, correct } of choicesMade(item, parseStoredResponse(value)))
      if (!correct) times.set(label, (times.get(label) ?? 0) + 1);
  }
  return [...times].map(([text, count]) => ({ text, times: count })).sort((a, b) => b.times - a.times);
}

async function mendableItem(classId: string, itemId: string): Promise<MendableItem | null> {
  const rows = await rowsWith(classId, itemId);
  const [row] = rows;
  if (!row) return null;
  const pinned: MendedItem = { item: itemSchema.parse(row.item), withdrawn: false };
  const mends = (await classMends(db(), classId)).filter((mend) => mend.itemId === itemId);
  const { item, withdrawn } = mends.reduce((mended, { change }) => mendItem(mended, change), pinned);
  const { interaction } = item;
  return {
    id: itemId,
    kind: KIND_LABELS[item.kind],
    stem: item.stem,
    answer: item.answer,
    withdrawn,
    attempts: rows.length,
    options: interaction.type === "choice" ? interaction.options.map(({ text, correct }) => ({ text, correct })) : [],
    gaps: interaction.type === "text" ? interaction.gaps.map(({ id, accepted }) => ({ id, accepted })) : [],
    refused: refusedAnswers(item, rows),
  };
}

/** Stems of items by id, from any attempt of the class that has them. */
async function stemsOf(classId: string, itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; stem: string }[]>`
    SELECT DISTINCT item->>'id' AS "id", item->>'stem' AS "stem"
    FROM "Attempt" a CROSS JOIN LATERAL jsonb_array_elements(a."items") AS item
    WHERE a."classId" = ${classId} AND item->>'id' = ANY(${[...itemIds]}::text[])`;
  return new Map(rows.map(({ id, stem }) => [id, stem]));
}

const itemIdSchema = z.string().min(1).max(200).optional().catch(undefined);

/** The mends of a class that the user teaches, and the item asked for; null for any other class. */
export async function getMending(user: User, classId: string, itemId: unknown): Promise<Mending | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const wanted = itemIdSchema.parse(itemId);
  const rows = await db().mend.findMany({
    where: { classId },
    orderBy: { number: "desc" },
    include: { madeBy: { select: { name: true } } },
  });
  const stems = await stemsOf(
    classId,
    rows.map((row) => row.itemId),
  );
  return {
    class: taught,
    mends: rows.map(({ madeBy, change, ...row }) => ({
      id: row.id,
      number: row.number,
      itemId: row.itemId,
      stem: stems.get(row.itemId) ?? row.itemId,
      change: mendChangeSchema.parse(change),
      onlyIfImproves: row.onlyIfImproves,
      reason: row.reason,
      madeBy: madeBy?.name ?? null,
      createdAt: row.createdAt,
      undoneAt: row.undoneAt,
    })),
    item: wanted === undefined ? null : await mendableItem(classId, wanted),
  };
}
