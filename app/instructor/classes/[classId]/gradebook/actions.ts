"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/app/_components/form-state";
import { updateCourseRules } from "@/server/gradebook/update-course-rules";
import { requireInstructor } from "@/server/session";

const WEIGHT = "weight:";

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

/** Changes how a class's quizzes add up. Weights come as fields named after their column. */
export async function updateCourseRulesAction(
  classId: string,
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  const user = await requireInstructor();
  const values = Object.fromEntries([...data].map(([name, value]) => [name, textOf(value)]));
  const weights = Object.entries(values)
    .filter(([name, value]) => name.startsWith(WEIGHT) && value !== "")
    .map(([name, value]) => [name.slice(WEIGHT.length), Number(value)]);
  const result = await updateCourseRules(user, classId, {
    attempt: values.attempt,
    missing: values.missing,
    dropLowest: Number(values.dropLowest ?? 0),
    weights: Object.fromEntries(weights) as unknown,
  });
  if (result.ok) {
    revalidatePath(`/instructor/classes/${classId}/gradebook`);
    return { message: "Saved.", fields: {}, values };
  }
  if (result.reason === "invalid") return { message: null, fields: result.fields, values };
  return { message: result.message, fields: {}, values };
}
