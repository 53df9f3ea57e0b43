"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { requestClient } from "@/server/http/client";
import { acceptInvitation } from "@/server/invitations/accept-invitation";
import { signUpInvited } from "@/server/invitations/sign-up-invited";
import { requireUser } from "@/server/session";

export async function signUpInvitedAction(token: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const { name, password } = formValues(data, ["name", "password"]);
  const result = await signUpInvited(sentText(token), { name, password }, await requestClient());
  if (result.ok) redirect("/sign-in?invited=1");
  if (result.reason === "invalid") return { message: null, fields: result.fields, values: { name } };
  return { message: result.message, fields: {}, values: { name } };
}

export async function acceptInvitationAction(token: unknown): Promise<FormState> {
  const user = await requireUser(`/invitations/${encodeURIComponent(sentText(token))}`);
  const result = await acceptInvitation(user, sentText(token));
  if (result.ok) redirect("/?joined=1");
  return { message: result.message, fields: {}, values: {} };
}
