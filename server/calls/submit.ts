import { z } from "zod";
import { submitAttempt } from "../attempts/submit-attempt";
import { submitIfTimeIsUp } from "../attempts/submit-if-time-is-up";
import type { Call } from "./call";

/** What a page's timer asks for, which may not have heard yet that there is more time. */
const timeUpSchema = z.object({ onlyIfTimeIsUp: z.literal(true) });

/** Submits the student's own attempt; again is the same as once. */
export const SUBMIT: Call = {
  method: "POST",
  path: "/api/attempts/[attemptId]/submit",
  signIn: "Sign in to submit your answers.",
  answer: async (user, { attemptId }, sent) => {
    if (timeUpSchema.safeParse(sent).success) {
      const asked = await submitIfTimeIsUp(user, attemptId);
      return asked.ok ? { ok: true, body: { ok: true, submitted: asked.submitted } } : asked;
    }
    const result = await submitAttempt(user, attemptId);
    return result.ok ? { ok: true, body: { ok: true, submitted: true } } : result;
  },
};
