"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues, type FormState } from "@/app/_components/form-state";
import { addInstructor } from "@/server/classes/add-instructor";
import { archiveClass } from "@/server/classes/archive-class";
import { removeInstructor } from "@/server/classes/remove-instructor";
import { renewClassCode } from "@/server/classes/renew-class-code";
import { setTimeZone } from "@/server/classes/set-time-zone";
import { requireInstructor } from "@/server/session";
import { refused } from "../_components/form-result";

const idSchema = z.string().max(64);

function refresh(classId: string): void {
  revalidatePath(`/instructor/classes/${classId}`, "layout");
}

export async function setTimeZoneAction(classId: string, _previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["timeZone"]);
  const result = await setTimeZone(user, idSchema.parse(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Saved.", fields: {}, values };
}

export async function addInstructorAction(classId: string, _previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["email", "reason"]);
  const result = await addInstructor(user, idSchema.parse(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: `${result.name} teaches this class with you now.`, fields: {}, values: {} };
}

export async function removeInstructorAction(
  classId: string,
  instructorId: string,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await removeInstructor(user, idSchema.parse(classId), idSchema.parse(instructorId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  if (instructorId === user.id) redirect("/instructor");
  return { message: null, fields: {}, values: {} };
}

export async function renewCodeAction(classId: string, _previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await renewClassCode(user, idSchema.parse(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function archiveClassAction(
  classId: string,
  archive: boolean,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await archiveClass(user, idSchema.parse(classId), z.boolean().parse(archive), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  revalidatePath("/instructor");
  return { message: null, fields: {}, values: {} };
}
