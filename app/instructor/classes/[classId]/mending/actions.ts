"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { takeMendStep } from "@/server/marking/take-mend-step";
import { requireInstructor } from "@/server/session";

function parsedStep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Takes the step that the page previewed; the form hands back the step and what stands for its preview. */
export async function takeMendStepAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const { step, token, reason } = formValues(data, ["step", "token", "reason"]);
  const result = await takeMendStep(user, sentText(classId), { step: parsedStep(step), token, reason });
  const path = `/instructor/classes/${sentText(classId)}/mending`;
  if (result.ok) {
    revalidatePath(path);
    redirect(`${path}?done=${String(result.changed)}`);
  }
  if (result.reason === "conflict") revalidatePath(path);
  const fields = result.reason === "invalid" ? { reason: result.message } : {};
  return { message: result.reason === "invalid" ? null : result.message, fields, values: { reason } };
}
