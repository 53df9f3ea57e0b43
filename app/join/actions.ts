"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues } from "@/app/_components/sent-values";
import { joinClass } from "@/server/classes/join-class";
import { requireUser } from "@/server/session";

export async function joinAction(_previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireUser("/join");
  const { section, ...values } = formValues(data, ["code", "section"]);
  const result = await joinClass(user, values.code, section);
  if (result.ok) redirect("/?joined=1");
  return { message: null, fields: { code: result.message }, values };
}
