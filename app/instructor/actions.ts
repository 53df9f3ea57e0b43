"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { createClass } from "@/server/classes/create-class";
import { updateClass } from "@/server/classes/update-class";
import { requireInstructor } from "@/server/session";

export async function createClassAction(_previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await createClass(user, values);
  if (result.ok) redirect(`/instructor/classes/${result.classId}`);
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}

export async function updateClassAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await updateClass(user, sentText(classId), values);
  if (result.ok) {
    revalidatePath(`/instructor/classes/${sentText(classId)}`);
    return { message: "Saved.", fields: {}, values };
  }
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
