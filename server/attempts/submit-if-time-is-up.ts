import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { closeAttempt } from "./close-attempt";

export type SubmitIfTimeIsUp =
  /** `submitted` is false where there is time left: the deadline has been moved since the caller last heard of it. */
  | { readonly ok: true; readonly submitted: boolean }
  | { readonly ok: false; readonly reason: "not-found"; readonly message: string };

/** So much earlier than the server's the caller's clock may be. */
const CLOCK_TOLERANCE_MS = 1_000;

/** Submits the user's own attempt if its time is up by the server's clock, whatever the page's timer shows. */
export async function submitIfTimeIsUp(
  user: User,
  attemptId: string,
  now: Date = new Date(),
): Promise<SubmitIfTimeIsUp> {
  const attempt = isStorable(attemptId)
    ? await db().attempt.findFirst({
        where: { id: attemptId, userId: user.id },
        select: { submittedAt: true, deadlineAt: true },
      })
    : null;
  if (!attempt) return { ok: false, reason: "not-found", message: "There is no such attempt." };
  const { submittedAt, deadlineAt } = attempt;
  const isUp = deadlineAt !== null && deadlineAt.getTime() - now.getTime() <= CLOCK_TOLERANCE_MS;
  if (!submittedAt && !isUp) return { ok: true, submitted: false };
  await closeAttempt(user.id, attemptId, now);
  return { ok: true, submitted: true };
}
