"use server";

import type { FormState } from "@/app/_components/form-state";
import { formValues, sentText } from "@/app/_components/sent-values";
import { extendAttempts } from "@/server/assignments/extend-attempts";
import { requireInstructor } from "@/server/session";
import { refused } from "../../../_components/form-result";

export async function extendAttemptsAction(
  classId: unknown,
  assignmentId: unknown,
  attemptId: unknown,
  _previous: unknown,
  data: unknown,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = formValues(data, ["minutes", "reason"]);
  const place = { classId: sentText(classId), assignmentId: sentText(assignmentId) };
  // What is no attempt's id must not stand for everybody.
  const which = attemptId === "" ? "" : sentText(attemptId) || "none";
  const result = await extendAttempts(user, place, { ...values, attemptId: which });
  if (!result.ok) return refused(result, values);
  const attempts = result.extended === 1 ? "1 attempt ends" : `${String(result.extended)} attempts end`;
  return { message: `${attempts} ${values.minutes} minutes later.`, fields: {}, values: {} };
}
