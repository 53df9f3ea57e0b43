import { openBank } from "@/questions/bank/bank";
import { drawLike } from "@/questions/forms/draw-like";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { FEEDBACK_TERMS, withheldFeedback } from "./feedback-policy";
import { newSeed } from "./new-seed";
import { itemByPublicId, loadOwnItems, pinAttempt } from "./pinned-items";
import { sealedItemIds } from "./sealed-items";
import { seenItemIds } from "./seen-items";

export interface LikeInput {
  readonly attemptId: string;
  /** Public id: the item's place in the attempt. */
  readonly itemId: string;
}

export type StartLikeAttempt =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly reason: "not-found" | "none-left"; readonly message: string };

/** The user's submitted attempt whose feedback may be seen; null for any other. */
async function findReadable(userId: string, attemptId: string, now: Date) {
  if (!isStorable(attemptId)) return null;
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId, submittedAt: { not: null } },
    select: { articleId: true, ...FEEDBACK_TERMS },
  });
  return attempt && !withheldFeedback(attempt, now) ? attempt : null;
}

/**
 * Starts a practice attempt of one item that is like an item of the user's own attempt and new to them. Which item is
 * like another tells what that one was about, so the feedback on it has to be open.
 */
export async function startLikeAttempt(
  user: User,
  { attemptId, itemId }: LikeInput,
  now: Date = new Date(),
): Promise<StartLikeAttempt> {
  const attempt = await findReadable(user.id, attemptId, now);
  const items = attempt && (await loadOwnItems(user.id, attemptId));
  const item = items && itemByPublicId(items, itemId);
  const bank = attempt && openBank(attempt.articleId);
  if (!attempt || !item || !bank) return { ok: false, reason: "not-found", message: "There is no such question." };
  const { articleId } = attempt;
  const seed = newSeed();
  const unwanted = await Promise.all([seenItemIds(user.id, articleId), sealedItemIds(user.id, articleId, now)]);
  const like = drawLike(bank, { item, seed, seen: new Set(unwanted.flatMap((ids) => [...ids])) });
  if (!like) {
    return { ok: false, reason: "none-left", message: "You have seen every question that is like this one." };
  }
  const { version: bankVersion } = bank;
  const about = { userId: user.id, articleId, quiz: "PRACTICE", bankVersion, seed, startedAt: now } as const;
  return { ok: true, attemptId: await pinAttempt(db(), about, [like]) };
}
