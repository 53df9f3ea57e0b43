import { z } from "zod";
import { movePlace } from "../attempts/move-place";
import type { Call } from "./call";
import { sequenceSchema } from "./sequence";

/** More questions than any quiz has. */
const MAX_PLACE = 1_000;

const bodySchema = z.strictObject({ place: z.number().int().min(0).max(MAX_PLACE), sequence: sequenceSchema });

/** Keeps where the student is in their own open attempt. */
export const KEEP_PLACE: Call = {
  method: "PUT",
  path: "/api/attempts/[attemptId]/place",
  signIn: "Sign in to go on with this attempt.",
  answer: async (user, { attemptId }, sent) => {
    const body = bodySchema.safeParse(sent);
    if (!body.success) return { ok: false, reason: "invalid", message: "This is no place in a quiz." };
    const result = await movePlace(user, { attemptId, ...body.data });
    return result.ok ? { ok: true, body: { ok: true } } : result;
  },
};
