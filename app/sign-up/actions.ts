"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues } from "@/app/_components/sent-values";
import { signUp } from "@/server/accounts/sign-up";
import { requestClient } from "@/server/http/client";

export async function signUpAction(_previous: unknown, data: unknown): Promise<FormState> {
  const { password, sectionId, ...values } = formValues(data, ["name", "email", "password", "classCode", "sectionId"]);
  const result = await signUp({ ...values, password, sectionId }, await requestClient());
  if (result.ok) redirect("/sign-in?welcome=1");
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
