import type { AnsweredAttempt, MarkedAttempt } from "@/questions/marking/mark-attempt";
import { parseStoredResponse } from "../attempts/parse-response";
import { pinnedItems, publicIdAt } from "../attempts/pinned-items";
import type { Prisma } from "../generated/prisma/client";

/** Everything stored that an attempt's marks rest on, but for the class's mends. */
export const MARKED_COLUMNS = {
  id: true,
  userId: true,
  items: true,
  responses: { select: { itemId: true, value: true } },
  overrides: { select: { itemId: true, earned: true } },
} as const;

export interface StoredAttempt {
  readonly id: string;
  readonly userId: string;
  readonly items: unknown;
  readonly responses: readonly { readonly itemId: string; readonly value: unknown }[];
  readonly overrides: readonly { readonly itemId: string; readonly earned: number | null }[];
}

/** A stored attempt by places, ready to be marked. */
export function answeredAttempt({ id, userId, items: stored, responses, overrides }: StoredAttempt): AnsweredAttempt {
  const items = pinnedItems(`${userId}/${id}`, stored);
  const values = new Map(responses.map(({ itemId, value }) => [itemId, value]));
  const set = new Map(overrides.map(({ itemId, earned }) => [itemId, earned]));
  return {
    items,
    responses: items.map((_, at) => parseStoredResponse(values.get(publicIdAt(at)))),
    overrides: items.map((_, at) => set.get(publicIdAt(at)) ?? null),
  };
}

/** Writes an attempt's marks beside its answers. The caller holds the attempt's row. */
export async function storeMarks(
  transaction: Prisma.TransactionClient,
  attemptId: string,
  { items, earned, total }: MarkedAttempt,
  keyVersion: number,
): Promise<void> {
  const ids = items.map((_, at) => publicIdAt(at));
  await transaction.$executeRaw`
    UPDATE "Response" SET "earned" = mark."earned", "total" = mark."total"
    FROM unnest(${ids}::text[], ${items.map((item) => item.earned)}::float8[], ${items.map((item) => item.max)}::float8[])
      AS mark("itemId", "earned", "total")
    WHERE "Response"."attemptId" = ${attemptId} AND "Response"."itemId" = mark."itemId"`;
  await transaction.attempt.update({ where: { id: attemptId }, data: { earned, total, keyVersion } });
}
