"use server";

import { redirect } from "next/navigation";
import { formValues, type FormState } from "@/app/_components/form-state";
import { createFirstInstructor } from "@/server/accounts/first-instructor";
import { requestClient } from "@/server/http/client";

export async function setupAction(token: string, _previous: FormState, data: FormData): Promise<FormState> {
  const { password, ...values } = formValues(data, ["name", "email", "password"]);
  const result = await createFirstInstructor(token, { ...values, password }, await requestClient());
  if (result.ok) redirect("/sign-in?welcome=1&next=/instructor");
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
