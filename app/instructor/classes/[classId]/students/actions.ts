"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_components/form-state";
import { formTexts, formValues, sentText } from "@/app/_components/sent-values";
import { siteAddress } from "@/server/http/site-address";
import { renewInvitation } from "@/server/invitations/renew-invitation";
import { withdrawInvitation } from "@/server/invitations/withdraw-invitation";
import { bringBackStudent } from "@/server/roster/bring-back-student";
import { makeSection } from "@/server/roster/make-section";
import { placeStudents } from "@/server/roster/place-students";
import { removeSection } from "@/server/roster/remove-section";
import { removeStudent } from "@/server/roster/remove-student";
import { renameSection } from "@/server/roster/rename-section";
import { setAccommodations } from "@/server/roster/set-accommodations";
import { requireInstructor } from "@/server/session";
import { refused } from "../_components/form-result";

function refresh(classId: unknown): void {
  revalidatePath(`/instructor/classes/${sentText(classId)}`, "layout");
}

export async function makeSectionAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await makeSection(user, sentText(classId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Made.", fields: {}, values: {} };
}

export async function renameSectionAction(
  classId: unknown,
  sectionId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["name"]);
  const result = await renameSection(user, sentText(classId), sentText(sectionId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Renamed.", fields: {}, values: {} };
}

export async function removeSectionAction(classId: unknown, sectionId: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const result = await removeSection(user, sentText(classId), sentText(sectionId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function placeStudentsAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const studentIds = formTexts(data, "studentId");
  const { sectionId, reason } = formValues(data, ["sectionId", "reason"]);
  const result = await placeStudents(user, sentText(classId), { studentIds, sectionId, reason });
  if (!result.ok) return refused(result, { sectionId, reason });
  refresh(classId);
  const people = result.moved === 1 ? "1 student" : `${String(result.moved)} students`;
  return { message: result.moved === 0 ? "They were there already." : `Moved ${people}.`, fields: {}, values: {} };
}

export async function removeStudentAction(
  classId: unknown,
  studentId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await removeStudent(user, sentText(classId), sentText(studentId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function bringBackStudentAction(
  classId: unknown,
  studentId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["reason"]);
  const result = await bringBackStudent(user, sentText(classId), sentText(studentId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

/** The new link is handed back: nobody can look it up later. */
export async function renewInvitationAction(classId: unknown, invitationId: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const result = await renewInvitation(user, sentText(classId), sentText(invitationId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: { link: `${siteAddress()}/invitations/${result.token}` } };
}

export async function withdrawInvitationAction(classId: unknown, invitationId: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const result = await withdrawInvitation(user, sentText(classId), sentText(invitationId));
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function setAccommodationsAction(
  classId: unknown,
  studentId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["extraTimePercent", "extraAttempts", "dueShiftHours", "reason", "seen"]);
  const result = await setAccommodations(user, sentText(classId), sentText(studentId), values);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Saved.", fields: {}, values: {} };
}
