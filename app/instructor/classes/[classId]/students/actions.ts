"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formValues, type FormState } from "@/app/_components/form-state";
import { siteAddress } from "@/server/http/site-address";
import { renewInvitation } from "@/server/invitations/renew-invitation";
import { withdrawInvitation } from "@/server/invitations/withdraw-invitation";
import { bringBackStudent } from "@/server/roster/bring-back-student";
import { makeSection } from "@/server/roster/make-section";
import { placeStudents } from "@/server/roster/place-students";
import { removeSection } from "@/server/roster/remove-section";
import { removeStudent } from "@/server/roster/remove-student";
import { renameSection } from "@/server/roster/rename-section";
import { requireInstructor } from "@/server/session";
import { refused } from "../_components/form-result";

/** Bound arguments travel through the browser, so they are checked as any other. */
const idSchema = z.string().max(64);

function refresh(classId: string): void {
  revalidatePath(`/instructor/classes/${classId}`, "layout");
}

export async function makeSectionAction(classId: string, _previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await makeSection(user, idSchema.parse(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Made.", fields: {}, values: {} };
}

export async function renameSectionAction(
  classId: string,
  sectionId: string,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await renameSection(user, idSchema.parse(classId), idSchema.parse(sectionId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Renamed.", fields: {}, values: {} };
}

export async function removeSectionAction(classId: string, sectionId: string): Promise<FormState> {
  const user = await requireInstructor();
  const result = await removeSection(user, idSchema.parse(classId), idSchema.parse(sectionId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function placeStudentsAction(classId: string, _previous: FormState, data: FormData): Promise<FormState> {
  const user = await requireInstructor();
  const studentIds = data.getAll("studentId").filter((id) => typeof id === "string");
  const { sectionId, reason } = formValues(data, ["sectionId", "reason"]);
  const result = await placeStudents(user, idSchema.parse(classId), { studentIds, sectionId, reason });
  if (!result.ok) return refused(result, { sectionId, reason });
  refresh(classId);
  const people = result.moved === 1 ? "1 student" : `${String(result.moved)} students`;
  return { message: result.moved === 0 ? "They were there already." : `Moved ${people}.`, fields: {}, values: {} };
}

export async function removeStudentAction(
  classId: string,
  studentId: string,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await removeStudent(user, idSchema.parse(classId), idSchema.parse(studentId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function bringBackStudentAction(
  classId: string,
  studentId: string,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await bringBackStudent(user, idSchema.parse(classId), idSchema.parse(studentId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

/** The new link is handed back: nobody can look it up later. */
export async function renewInvitationAction(classId: string, invitationId: string): Promise<FormState> {
  const user = await requireInstructor();
  const result = await renewInvitation(user, idSchema.parse(classId), idSchema.parse(invitationId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: { link: `${siteAddress()}/invitations/${result.token}` } };
}

export async function withdrawInvitationAction(classId: string, invitationId: string): Promise<FormState> {
  const user = await requireInstructor();
  const result = await withdrawInvitation(user, idSchema.parse(classId), idSchema.parse(invitationId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}
