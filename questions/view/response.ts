import { z } from "zod";

/** Longest typed answer kept, in characters. */
const MAX_TYPED_LENGTH = 200;

const id = z.string().min(1).max(120);

/** A student's answer to one item, one shape per interaction. An emptied answer is null. */
export const responseSchema = z.discriminatedUnion("interaction", [
  z.strictObject({ interaction: z.literal("choice"), optionId: id }),
  z.strictObject({
    interaction: z.literal("verdict"),
    verdict: z.boolean().nullable(),
    /** The claim picked as the one that decides the statement. */
    reasonId: id.nullable(),
  }),
  z.strictObject({
    interaction: z.literal("assign"),
    /** prompt id -> target id; prompts not yet answered are absent. */
    assigned: z.record(id, id),
  }),
  z.strictObject({ interaction: z.literal("order"), order: z.array(id).max(20) }),
  z.strictObject({
    interaction: z.literal("text"),
    /** gap id -> what was typed. */
    typed: z.record(id, z.string().max(MAX_TYPED_LENGTH)),
  }),
]);

export type Response = z.infer<typeof responseSchema>;
