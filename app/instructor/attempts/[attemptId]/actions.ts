"use server";

import { revalidatePath } from "next/cache";
import { formValues, type FormState } from "@/app/_components/form-state";
import { setMark } from "@/server/marking/set-mark";
import { requireInstructor } from "@/server/session";

/** What the form shows after it was sent; `version` is the one that it goes on from. */
export interface MarkFormState extends FormState {
  readonly version: number;
  readonly tone: "info" | "problem";
}

/** Sets a mark by hand in an attempt. A refused change leaves the form as it was typed. */
export async function setMarkAction(
  { attemptId, itemId }: { readonly attemptId: string; readonly itemId: string },
  previous: MarkFormState,
  data: FormData,
): Promise<MarkFormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["earned", "comment", "reason"]);
  const result = await setMark(user, attemptId, { ...values, itemId, version: previous.version });
  if (result.ok) {
    revalidatePath(`/instructor/attempts/${attemptId}`);
    return { message: "Saved.", tone: "info", fields: {}, values: { ...values, reason: "" }, version: result.version };
  }
  const refused = { ...previous, values, tone: "problem" } as const;
  if (result.reason === "invalid") return { ...refused, message: null, fields: result.fields };
  return { ...refused, message: result.message, fields: {} };
}
