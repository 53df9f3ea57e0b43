"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { createFirstInstructor } from "@/server/accounts/first-instructor";
import { requestClient } from "@/server/http/client";

export async function setupAction(token: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const { password, ...values } = formValues(data, ["name", "email", "password"]);
  const result = await createFirstInstructor(sentText(token), { ...values, password }, await requestClient());
  if (result.ok) redirect("/sign-in?welcome=1&next=/instructor");
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
