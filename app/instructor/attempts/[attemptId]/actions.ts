"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { setMark } from "@/server/marking/set-mark";
import { requireInstructor } from "@/server/session";

/** What the form shows after it was sent; `version` is the one that it goes on from. */
export interface MarkFormState extends FormState {
  readonly version: number;
  readonly tone: "info" | "problem";
}

/** The version that the form goes on from; one that cannot be read is none, so that a mark that is there stays. */
const previousSchema = z.object({ version: z.number() }).catch({ version: 0 });

/** Sets a mark by hand in an attempt. A refused change leaves the form as it was typed. */
export async function setMarkAction(
  attemptId: unknown,
  itemId: unknown,
  previous: unknown,
  data: unknown,
): Promise<MarkFormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["earned", "comment", "reason"]);
  const { version } = previousSchema.parse(previous);
  const result = await setMark(user, sentText(attemptId), { ...values, itemId: sentText(itemId), version });
  if (result.ok) {
    revalidatePath(`/instructor/attempts/${sentText(attemptId)}`);
    return { message: "Saved.", tone: "info", fields: {}, values: { ...values, reason: "" }, version: result.version };
  }
  const refused = { values, version, tone: "problem" } as const;
  if (result.reason === "invalid") return { ...refused, message: null, fields: result.fields };
  return { ...refused, message: result.message, fields: {} };
}
