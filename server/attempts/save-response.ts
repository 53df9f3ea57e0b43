import { gradeResponse } from "@/questions/kinds/grade";
import type { Confidence } from "@/questions/view/confidence";
import type { Response } from "@/questions/view/response";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { toStorable } from "../storage/storable";
import { closeAttempt } from "./close-attempt";
import { DEADLINE, isTimeUp } from "./deadline";
import { itemByPublicId, loadOwnItems } from "./pinned-items";

export interface SaveInput {
  readonly attemptId: string;
  /** Public id: the item's place in the attempt. */
  readonly itemId: string;
  /** Null where an answer was taken back. */
  readonly response: Response | null;
  readonly flagged: boolean;
  /** How sure the student is; null or absent where nothing was said. */
  readonly confidence?: Confidence | null;
  /** Grows with each change in the browser; an older number never overwrites a newer one. Any whole number that a browser counts to. */
  readonly sequence: number;
}

export type SaveResponse =
  | {
      readonly ok: true;
      readonly savedAt: Date;
      /** When the attempt ends, as it stands now: it may have been moved while the attempt was under way. */
      readonly deadlineAt: Date | null;
      readonly sequence: number;
      /** True where a newer answer was there already, and stays. */
      readonly stale: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "submitted" | "late" | "checked" | "invalid";
      readonly message: string;
    };

interface SavedRow {
  readonly sequence: number;
  readonly savedAt: Date;
  readonly deadlineAt: Date | null;
}

/** The answer as the database keeps it: half an emoji, cut where a field was full, must not lose the rest. */
function toJson(response: Response | null): string {
  return JSON.stringify(response, (_, value: unknown) => (typeof value === "string" ? toStorable(value) : value));
}

/**
 * Saves one answer in one statement: the attempt's row is held shared, so a submission at the same moment either
 * counts the answer or refuses it.
 */
async function write(
  userId: string,
  { attemptId, itemId, response, flagged, confidence = null, sequence }: SaveInput,
  now: Date,
): Promise<SavedRow | undefined> {
  const at = now.toISOString();
  const rows = await db().$queryRaw<SavedRow[]>`
    WITH open AS (
      SELECT "id", "deadlineAt" FROM "Attempt"
      WHERE "id" = ${attemptId} AND "userId" = ${userId} AND "submittedAt" IS NULL
        AND ("deadlineAt" IS NULL OR "deadlineAt" + make_interval(secs => "graceSeconds") >= ${at}::timestamp(3))
      FOR SHARE
    )
    INSERT INTO "Response" ("attemptId", "itemId", "value", "flagged", "confidence", "sequence", "savedAt")
    SELECT "id", ${itemId}, ${toJson(response)}::jsonb, ${flagged}, ${confidence}::int, ${sequence}::float8, ${at}::timestamp(3) FROM open
    ON CONFLICT ("attemptId", "itemId") DO UPDATE
      SET "value" = EXCLUDED."value", "flagged" = EXCLUDED."flagged", "confidence" = EXCLUDED."confidence", "sequence" = EXCLUDED."sequence", "savedAt" = EXCLUDED."savedAt"
      WHERE "Response"."sequence" < EXCLUDED."sequence" AND "Response"."checkedAt" IS NULL
    RETURNING "sequence", "savedAt", (SELECT "deadlineAt" FROM open) AS "deadlineAt"`;
  return rows[0];
}

/** Nothing was written: tells whether the attempt is over, the answer was checked, or a newer or the same answer is there. */
async function explainRefusal(
  userId: string,
  { attemptId, itemId, sequence }: SaveInput,
  now: Date,
): Promise<SaveResponse> {
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId },
    select: {
      submittedAt: true,
      ...DEADLINE,
      responses: { where: { itemId }, select: { sequence: true, savedAt: true, checkedAt: true } },
    },
  });
  if (!attempt) return { ok: false, reason: "not-found", message: "There is no such attempt." };
  if (attempt.submittedAt)
    return { ok: false, reason: "submitted", message: "This attempt has been submitted; its answers stand." };
  const [stored] = attempt.responses;
  if (isTimeUp(attempt, now)) {
    await closeAttempt(userId, attemptId, now);
    return { ok: false, reason: "late", message: "The time is up. What was saved before has been submitted." };
  }
  if (!stored) return { ok: false, reason: "not-found", message: "There is no such attempt." };
  if (stored.checkedAt && stored.sequence < sequence)
    return { ok: false, reason: "checked", message: "You have had this answer checked; it stands." };
  const { deadlineAt } = attempt;
  return {
    ok: true,
    savedAt: stored.savedAt,
    deadlineAt,
    sequence: stored.sequence,
    stale: stored.sequence > sequence,
  };
}

/** Saves the user's answer to one item of their own open attempt. Saving the same change twice is one save. */
export async function saveResponse(user: User, input: SaveInput, now: Date = new Date()): Promise<SaveResponse> {
  const items = await loadOwnItems(user.id, input.attemptId);
  if (!items) return { ok: false, reason: "not-found", message: "There is no such attempt." };
  const item = itemByPublicId(items, input.itemId);
  if (!item) return { ok: false, reason: "not-found", message: "This attempt has no such question." };
  const grade = gradeResponse(item, input.response);
  if (grade.type === "invalid") return { ok: false, reason: "invalid", message: grade.message };
  const saved = await write(user.id, input, now);
  return saved ? { ok: true, ...saved, stale: false } : explainRefusal(user.id, input, now);
}
