import type { AnsweredAttempt, MarkedAttempt } from "@/questions/marking/mark-attempt";
import { toConfidence } from "@/questions/view/confidence";
import { parseStoredResponse } from "../attempts/parse-response";
import { pinnedItems, publicIdAt } from "../attempts/pinned-items";
import type { Prisma } from "../generated/prisma/client";

/** Everything stored that an attempt's marks rest on, but for the class's mends. */
export const MARKED_COLUMNS = {
  id: true,
  userId: true,
  items: true,
  responses: { select: { itemId: true, value: true, confidence: true } },
  overrides: { select: { itemId: true, earned: true } },
  assignment: { select: { certaintyMarks: true } },
} as const;

interface StoredAnswer {
  readonly itemId: string;
  readonly value: unknown;
  readonly confidence: number | null;
}

export interface StoredAttempt {
  readonly id: string;
  readonly userId: string;
  readonly items: unknown;
  readonly responses: readonly StoredAnswer[];
  readonly overrides: readonly { readonly itemId: string; readonly earned: number | null }[];
  /** Null for practice of one's own, which has no certainty marks. */
  readonly assignment: { readonly certaintyMarks: boolean } | null;
}

/** Stored answers and marks set by hand, by the places of the items that they belong to. */
export function answersByPlace(
  items: AnsweredAttempt["items"],
  { responses, overrides, assignment }: Pick<StoredAttempt, "responses" | "overrides" | "assignment">,
): AnsweredAttempt {
  const stored = new Map(responses.map((response) => [response.itemId, response]));
  const set = new Map(overrides.map(({ itemId, earned }) => [itemId, earned]));
  return {
    items,
    responses: items.map((_, at) => parseStoredResponse(stored.get(publicIdAt(at))?.value)),
    overrides: items.map((_, at) => set.get(publicIdAt(at)) ?? null),
    certainty: assignment?.certaintyMarks
      ? items.map((_, at) => toConfidence(stored.get(publicIdAt(at))?.confidence))
      : null,
  };
}

/** A stored attempt by places, ready to be marked. */
export function answeredAttempt(attempt: StoredAttempt): AnsweredAttempt {
  return answersByPlace(pinnedItems(attempt), attempt);
}

/** How right an answer is, 0 to 1, and out of how much, as it is stored beside it: 1, or 0 where its item is withdrawn. */
export interface StoredMark {
  readonly itemId: string;
  readonly earned: number;
  readonly total: number;
}

/**
 * Writes an attempt's score, and beside its answers how right each is; and when it was submitted, where that is given
 * and it was not before. One statement. The caller holds the attempt's row. Gives the marks of the items, answered or not.
 */
export async function storeMarks(
  transaction: Prisma.TransactionClient,
  attemptId: string,
  { items, earned, total }: MarkedAttempt,
  { keyVersion, submittedAt = null }: { readonly keyVersion: number; readonly submittedAt?: Date | null },
): Promise<StoredMark[]> {
  const marks = items.map(({ correctness, withdrawn }, at) => ({
    itemId: publicIdAt(at),
    earned: correctness,
    total: withdrawn ? 0 : 1,
  }));
  await transaction.$executeRaw`
    WITH answers AS (
      UPDATE "Response" SET "earned" = mark."earned", "total" = mark."total"
      FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
        AS mark("itemId" text, "earned" float8, "total" float8)
      WHERE "Response"."attemptId" = ${attemptId} AND "Response"."itemId" = mark."itemId"
    )
    UPDATE "Attempt"
    SET "earned" = ${earned}::float8, "total" = ${total}::float8, "keyVersion" = ${keyVersion}::int,
      "submittedAt" = COALESCE("submittedAt", ${submittedAt?.toISOString() ?? null}::timestamp(3))
    WHERE "id" = ${attemptId}`;
  return marks;
}
