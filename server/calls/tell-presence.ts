import { keepSeen } from "../attempts/keep-seen";
import type { Call } from "./call";

/** A sign of life from the page of the student's own open attempt; tells when it ends, and what time it is. */
export const TELL_PRESENCE: Call = {
  method: "POST",
  path: "/api/attempts/[attemptId]/seen",
  signIn: "Sign in to go on.",
  answer: async (user, { attemptId }) => {
    const result = await keepSeen(user, attemptId);
    return result.ok ? { ok: true, body: { deadlineAt: result.deadlineAt, serverNow: new Date() } } : result;
  },
};
