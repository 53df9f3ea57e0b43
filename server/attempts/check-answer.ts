import { isAnswered } from "@/questions/kinds/feedback";
import type { ItemFeedback } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { DEADLINE, isTimeUp } from "./deadline";
import { FEEDBACK_TERMS, isCheckedAtOnce } from "./feedback-policy";
import { getAttemptView } from "./get-attempt-view";
import { parseStoredResponse } from "./parse-response";
import { itemByPublicId, loadOwnItems } from "./pinned-items";
import { standsInOpenQuiz } from "./sealed-items";

export interface CheckInput {
  readonly attemptId: string;
  /** Public id: the item's place in the attempt. */
  readonly itemId: string;
}

export type CheckAnswer =
  | { readonly ok: true; readonly feedback: ItemFeedback }
  | { readonly ok: false; readonly reason: "not-found" | "late" | "not-answered"; readonly message: string };

/** The user's open practice, or attempt at an assignment that lets answers be checked at once; null for any other. */
async function findCheckable(userId: string, attemptId: string) {
  if (!isStorable(attemptId)) return null;
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId, submittedAt: null },
    select: { classId: true, quiz: true, ...DEADLINE, ...FEEDBACK_TERMS },
  });
  return attempt && isCheckedAtOnce(attempt) ? attempt : null;
}

/** Locks the saved answer; once locked it stays as it was. False where there is none. */
async function lock(userId: string, { attemptId, itemId }: CheckInput, now: Date): Promise<boolean> {
  const rows = await db().$queryRaw<{ itemId: string }[]>`
    UPDATE "Response" SET "checkedAt" = COALESCE("checkedAt", ${now.toISOString()}::timestamp(3))
    FROM "Attempt"
    WHERE "Response"."attemptId" = ${attemptId} AND "Response"."itemId" = ${itemId}
      AND "Response"."value" <> 'null'::jsonb
      AND "Attempt"."id" = "Response"."attemptId" AND "Attempt"."userId" = ${userId} AND "Attempt"."submittedAt" IS NULL
    RETURNING "Response"."itemId"`;
  return rows.length > 0;
}

const SEALED: CheckAnswer = {
  ok: false,
  reason: "not-found",
  message: "This question is in a class quiz that you have open. Submit that first.",
};
const NOTHING: CheckAnswer = { ok: false, reason: "not-found", message: "There is nothing to check." };

/**
 * Checks one saved answer of the user's own open attempt: the answer is locked first, and only then does its feedback
 * leave the server. Checked again, it is the same.
 */
export async function checkAnswer(user: User, input: CheckInput, now: Date = new Date()): Promise<CheckAnswer> {
  const attempt = await findCheckable(user.id, input.attemptId);
  const items = attempt && (await loadOwnItems(user.id, input.attemptId));
  const item = items && itemByPublicId(items, input.itemId);
  if (!item) return NOTHING;
  if (attempt.classId === null && (await standsInOpenQuiz(user.id, [item]))) return SEALED;
  if (isTimeUp(attempt, now)) return { ok: false, reason: "late", message: "The time is up." };
  const open = {
    ok: false,
    reason: "not-answered",
    message: "Answer the question before you have it checked.",
  } as const;
  const stored = await db().response.findUnique({
    where: { attemptId_itemId: input },
    select: { value: true },
  });
  // An answer that says nothing must not be locked.
  if (!stored || !isAnswered(parseStoredResponse(stored.value))) return open;
  if (!(await lock(user.id, input, now))) return open;
  // By the class's key as it is mended, and just as the page shows it when it is loaded again.
  const feedback = (await getAttemptView(user, input.attemptId, now))?.checked[input.itemId];
  return feedback ? { ok: true, feedback } : NOTHING;
}
