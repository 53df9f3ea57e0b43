"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues } from "@/app/_components/sent-values";
import { changePassword } from "@/server/accounts/change-password";
import { deleteAccount } from "@/server/accounts/delete-account";
import { signOutEverywhere } from "@/server/accounts/sign-out-everywhere";
import { requireUser } from "@/server/session";

export async function changePasswordAction(_previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireUser("/account");
  const result = await changePassword(user, formValues(data, ["current", "next"]));
  if (result.ok) redirect("/sign-in?changed=1");
  return { message: null, fields: result.fields, values: {} };
}

export async function signOutEverywhereAction(): Promise<void> {
  await signOutEverywhere(await requireUser("/account"));
  redirect("/sign-in?changed=1");
}

export async function deleteAccountAction(_previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireUser("/account");
  const result = await deleteAccount(user, formValues(data, ["password", "word"]));
  if (result.ok) redirect("/?deleted=1");
  return result.reason === "conflict"
    ? { message: result.message, fields: {}, values: {} }
    : { message: null, fields: result.fields, values: {} };
}
