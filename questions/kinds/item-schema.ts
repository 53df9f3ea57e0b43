import { z } from "zod";
import { KIND_NAMES } from "../view/kind-name";
import { MISCONCEPTIONS, type Item } from "./item";

const text = z.string();
const choice = z.object({ id: text, text });
const placeable = choice.extend({ group: text.exactOptional() });
const misconception = z.enum(MISCONCEPTIONS);
const option = choice.extend({ correct: z.boolean(), misconception: misconception.nullable(), feedback: text });
const note = z.object({ misconception: misconception.nullable(), feedback: text });
const slip = z.object({ text, misconception, feedback: text });
const segment = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text }),
  z.object({ type: z.literal("gap"), id: text, hint: text, width: z.enum(["short", "long"]) }),
]);
const shown = {
  choice: z.object({ type: z.literal("choice"), options: z.array(choice), ordered: z.boolean() }),
  verdict: z.object({
    type: z.literal("verdict"),
    statement: text,
    verdictLabels: z.object({ yes: text, no: text }),
    reasonPrompt: text,
    reasons: z.array(choice),
  }),
  assign: z.object({
    type: z.literal("assign"),
    prompts: z.array(placeable),
    targets: z.array(placeable),
    reusable: z.boolean(),
    promptHeading: text,
    targetHeading: text,
  }),
  order: z.object({ type: z.literal("order"), pieces: z.array(choice), firstLabel: text, lastLabel: text }),
  text: z.object({ type: z.literal("text"), segments: z.array(segment) }),
};

const interaction = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("choice"),
    shown: shown.choice,
    options: z.array(option),
    credit: z.record(text, z.number()).nullable(),
  }),
  z.object({
    type: z.literal("verdict"),
    shown: shown.verdict,
    verdict: z.boolean(),
    reasons: z.array(option),
    verdictFeedback: text,
    misconception: misconception.nullable(),
  }),
  z.object({
    type: z.literal("assign"),
    shown: shown.assign,
    key: z.record(text, text),
    prompts: z.array(placeable),
    targets: z.array(placeable),
    notes: z.record(text, note),
  }),
  z.object({ type: z.literal("order"), shown: shown.order, key: z.array(text), notes: z.record(text, text) }),
  z.object({
    type: z.literal("text"),
    shown: shown.text,
    gaps: z.array(z.object({ id: text, accepted: z.tuple([text], text), slips: z.array(slip) })),
  }),
]);

/** An item as it is stored with an attempt. */
export const itemSchema: z.ZodType<Item> = z.object({
  id: text,
  family: text,
  kind: z.enum(KIND_NAMES),
  bloom: z.enum(["remember", "understand", "apply", "analyse", "evaluate"]),
  stem: text,
  context: text.nullable(),
  voice: text,
  interaction,
  answer: text,
  explanation: text,
  claims: z.array(text),
  scenarios: z.array(text),
  paragraphs: z.array(z.number().int()),
  proof: z.array(z.object({ about: text, verdict: z.enum(["holds", "fails"]), rule: text, from: z.array(text) })),
});
