import { z } from "zod";
import { CONFIDENCES } from "@/questions/view/confidence";
import { responseSchema } from "@/questions/view/response";
import { saveResponse } from "../attempts/save-response";
import type { Call } from "./call";
import { sequenceSchema } from "./sequence";

const bodySchema = z.strictObject({
  response: responseSchema.nullable(),
  flagged: z.boolean(),
  confidence: z.literal(CONFIDENCES).nullable().default(null),
  sequence: sequenceSchema,
});

/** Saves one answer of the student's own attempt. */
export const SAVE_ANSWER: Call = {
  method: "PUT",
  path: "/api/attempts/[attemptId]/responses/[itemId]",
  signIn: "Sign in to save your answer.",
  answer: async (user, parameters, sent) => {
    const body = bodySchema.safeParse(sent);
    if (!body.success) {
      const message = "The answer does not have the form that this question asks for.";
      return { ok: false, reason: "invalid", message };
    }
    const result = await saveResponse(user, { ...parameters, ...body.data });
    if (!result.ok) return result;
    const { savedAt, deadlineAt, sequence, stale } = result;
    return { ok: true, body: { savedAt, deadlineAt, sequence, stale, serverNow: new Date() } };
  },
};
