"use server";

import { redirect } from "next/navigation";
import { formValues, type FormState } from "@/app/_components/form-state";
import { joinClass } from "@/server/classes/join-class";
import { requireUser } from "@/server/session";

export async function joinAction(_previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireUser("/join");
  const { section, ...values } = formValues(data, ["code", "section"]);
  const result = await joinClass(user, values.code, section);
  if (result.ok) redirect("/?joined=1");
  return { message: null, fields: { code: result.message }, values };
}
