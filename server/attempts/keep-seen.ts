import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";

export type KeepSeen =
  /** When the attempt ends, as it stands now. */
  | { readonly ok: true; readonly deadlineAt: Date | null }
  | { readonly ok: false; readonly reason: "not-found"; readonly message: string };

/** Notes that the page of the user's own open attempt is there. */
export async function keepSeen(user: User, attemptId: string, now: Date = new Date()): Promise<KeepSeen> {
  const where = { id: attemptId, userId: user.id, submittedAt: null };
  const [seen] = isStorable(attemptId)
    ? await db().attempt.updateManyAndReturn({ where, data: { seenAt: now }, select: { deadlineAt: true } })
    : [];
  if (!seen) return { ok: false, reason: "not-found", message: "There is no such open attempt." };
  return { ok: true, deadlineAt: seen.deadlineAt };
}
