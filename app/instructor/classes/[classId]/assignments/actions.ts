"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/app/_components/form-state";
import { formTexts, formValues, sentText } from "@/app/_components/sent-values";
import { copyAssignment } from "@/server/assignments/copy-assignment";
import { createAssignment } from "@/server/assignments/create-assignment";
import { removeAssignment } from "@/server/assignments/remove-assignment";
import { setAssignmentStatus } from "@/server/assignments/set-assignment-status";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { requireInstructor } from "@/server/session";
import { refused } from "../_components/form-result";

const statusSchema = z.enum(["PUBLISHED", "CLOSED"]);
/** A version that makes no sense is nobody's latest: the change is refused as one from an older version. */
const versionSchema = z.coerce.number().int().min(0).max(1_000_000_000).catch(0);

const FIELDS = [
  "title",
  "articleId",
  "quiz",
  "form",
  "items",
  "reasoning",
  "understanding",
  "recall",
  "opensAt",
  "dueAt",
  "closesAt",
  "timeLimit",
  "graceSeconds",
  "attemptsAllowed",
  "counts",
  "feedbackPolicy",
  "certaintyMarks",
] as const;

function pageOf(classId: unknown): string {
  return `/instructor/classes/${sentText(classId)}/assignments`;
}

function refresh(classId: unknown): void {
  revalidatePath(`/instructor/classes/${sentText(classId)}`, "layout");
}

function readForm(data: unknown) {
  const texts = formValues(data, FIELDS);
  const [kinds, scenarios] = [formTexts(data, "kinds"), formTexts(data, "scenarios")];
  return {
    input: { ...texts, kinds, scenarios },
    values: { ...texts, kinds: kinds.join(","), scenarios: scenarios.join(",") },
  };
}

export async function createAssignmentAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const { input, values } = readForm(data);
  const result = await createAssignment(user, sentText(classId), input);
  if (!result.ok) return refused(result, values);
  refresh(classId);
  redirect(pageOf(classId));
}

function placeOf(classId: unknown, assignmentId: unknown, version: unknown) {
  return {
    classId: sentText(classId),
    assignmentId: sentText(assignmentId),
    version: versionSchema.parse(version),
  };
}

export async function updateAssignmentAction(
  classId: unknown,
  assignmentId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const { input, values } = readForm(data);
  const result = await updateAssignment(
    user,
    placeOf(classId, assignmentId, formValues(data, ["version"]).version),
    input,
  );
  if (!result.ok) return refused(result, values);
  refresh(classId);
  return { message: "Saved.", fields: {}, values };
}

export async function setStatusAction(
  classId: unknown,
  assignmentId: unknown,
  seenVersion: unknown,
  status: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const wanted = statusSchema.safeParse(status);
  if (!wanted.success) return { message: "An assignment can be published or closed.", fields: {}, values: {} };
  const result = await setAssignmentStatus(user, placeOf(classId, assignmentId, seenVersion), wanted.data);
  if (!result.ok) return refused(result);
  refresh(classId);
  return { message: null, fields: {}, values: {} };
}

export async function copyAction(classId: unknown, assignmentId: unknown, seenVersion: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const result = await copyAssignment(user, placeOf(classId, assignmentId, seenVersion));
  if (!result.ok) return refused(result);
  refresh(classId);
  redirect(`${pageOf(classId)}/${result.assignmentId}`);
}

export async function removeAction(classId: unknown, assignmentId: unknown, seenVersion: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const result = await removeAssignment(user, placeOf(classId, assignmentId, seenVersion));
  if (!result.ok) return refused(result);
  refresh(classId);
  redirect(pageOf(classId));
}
