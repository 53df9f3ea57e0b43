"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_components/form-state";
import { formEntries, sentText } from "@/app/_components/sent-values";
import { updateCourseRules } from "@/server/gradebook/update-course-rules";
import { requireInstructor } from "@/server/session";

const WEIGHT = "weight:";

/** Changes how a class's quizzes add up. Weights come as fields named after their column. */
export async function updateCourseRulesAction(classId: unknown, _previous: unknown, data: unknown): Promise<FormState> {
  const user = await requireInstructor();
  const values = formEntries(data);
  const weights = Object.entries(values)
    .filter(([name, value]) => name.startsWith(WEIGHT) && value !== "")
    .map(([name, value]) => [name.slice(WEIGHT.length), Number(value)]);
  const result = await updateCourseRules(user, sentText(classId), {
    missing: values.missing,
    dropLowest: Number(values.dropLowest ?? 0),
    weights: Object.fromEntries(weights) as unknown,
  });
  if (result.ok) {
    revalidatePath(`/instructor/classes/${sentText(classId)}/gradebook`);
    return { message: "Saved.", fields: {}, values };
  }
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
