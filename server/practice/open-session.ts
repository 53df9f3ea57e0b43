import { db } from "../db";

/** A session of practice that was begun and not submitted. */
export interface OpenSession {
  readonly attemptId: string;
  readonly answered: number;
  readonly items: number;
}

/** The open session of a checked user, to be gone on with; null where there is none. */
export async function findOpenSession(userId: string): Promise<OpenSession | null> {
  const [open] = await db().$queryRaw<OpenSession[]>`
    SELECT a."id" AS "attemptId", jsonb_array_length(a."items") AS "items",
      (SELECT COUNT(*)::int FROM "Response" r WHERE r."attemptId" = a."id" AND r."value" <> 'null'::jsonb) AS "answered"
    FROM "Attempt" a
    WHERE a."userId" = ${userId} AND a."quiz" = 'PRACTICE' AND a."focus" = 'session' AND a."submittedAt" IS NULL
    LIMIT 1`;
  return open ?? null;
}
