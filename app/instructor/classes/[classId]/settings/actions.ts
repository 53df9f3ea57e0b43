"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { addInstructor } from "@/server/classes/add-instructor";
import { archiveClass } from "@/server/classes/archive-class";
import { removeInstructor } from "@/server/classes/remove-instructor";
import { renewClassCode } from "@/server/classes/renew-class-code";
import { setTimeZone } from "@/server/classes/set-time-zone";
import { requireInstructor } from "@/server/session";
import { refused } from "../_components/form-result";

function refresh(classId: unknown): void {
  revalidatePath(`/instructor/classes/${sentText(classId)}`, "layout");
}

export async function setTimeZoneAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["timeZone"]);
  const result = await setTimeZone(user, sentText(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Saved.", fields: {}, values };
}

export async function addInstructorAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["email", "reason"]);
  const result = await addInstructor(user, sentText(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: `${result.name} teaches this class with you now.`, fields: {}, values: {} };
}

export async function removeInstructorAction(
  classId: unknown,
  instructorId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await removeInstructor(user, sentText(classId), sentText(instructorId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  if (instructorId === user.id) redirect("/instructor");
  return { message: null, fields: {}, values: {} };
}

export async function renewCodeAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await renewClassCode(user, sentText(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function archiveClassAction(
  classId: unknown,
  archive: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await archiveClass(user, sentText(classId), archive === true, values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  revalidatePath("/instructor");
  return { message: null, fields: {}, values: {} };
}
