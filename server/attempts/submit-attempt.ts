import type { User } from "../accounts/find-session-user";
import { closeAttempt } from "./close-attempt";

export type SubmitAttempt =
  { readonly ok: true } | { readonly ok: false; readonly reason: "not-found"; readonly message: string };

/** Submits the user's own attempt with what was saved. Submitting twice is submitting once. */
export async function submitAttempt(user: User, attemptId: string, now: Date = new Date()): Promise<SubmitAttempt> {
  const found = await closeAttempt(user.id, attemptId, now);
  return found ? { ok: true } : { ok: false, reason: "not-found", message: "There is no such attempt." };
}
