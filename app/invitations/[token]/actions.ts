"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues, type FormState } from "@/app/_components/form-state";
import { requestClient } from "@/server/http/client";
import { acceptInvitation } from "@/server/invitations/accept-invitation";
import { signUpInvited } from "@/server/invitations/sign-up-invited";
import { requireUser } from "@/server/session";

/** Bound arguments travel through the browser, so they are checked as any other. */
const tokenSchema = z.string().max(100);

export async function signUpInvitedAction(token: string, _previous: FormState, data: FormData): Promise<FormState> {
  const { name, password } = formValues(data, ["name", "password"]);
  const result = await signUpInvited(tokenSchema.parse(token), { name, password }, await requestClient());
  if (result.ok) redirect("/sign-in?invited=1");
  if (result.reason === "invalid") return { message: null, fields: result.fields, values: { name } };
  return { message: result.message, fields: {}, values: { name } };
}

export async function acceptInvitationAction(token: string): Promise<FormState> {
  const user = await requireUser(`/invitations/${encodeURIComponent(tokenSchema.parse(token))}`);
  const result = await acceptInvitation(user, token);
  if (result.ok) redirect("/?joined=1");
  return { message: result.message, fields: {}, values: {} };
}
