import { courseRulesSchema } from "@/questions/gradebook/course-score";
import { fieldErrors, type FieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { parseCourseRules } from "./course-rules";
import { isStorable } from "../storage/storable";

export type UpdateCourseRules =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not-found"; readonly message: string }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

const NO_CLASS: UpdateCourseRules = { ok: false, reason: "not-found", message: "There is no such class." };

const storableRulesSchema = courseRulesSchema.refine(({ weights }) => Object.keys(weights).every(isStorable), {
  path: ["weights"],
  message: "No quiz has such a name.",
});

/** Changes how a class's quizzes add up; the change is in the log. */
export async function updateCourseRules(user: User, classId: string, input: unknown): Promise<UpdateCourseRules> {
  if (user.role === "STUDENT" || !isStorable(classId)) return NO_CLASS;
  const parsed = storableRulesSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
  return db().$transaction(async (transaction): Promise<UpdateCourseRules> => {
    const before = await transaction.class.findFirst({
      where: { id: classId, instructors: { some: { userId: user.id } } },
      select: { gradebook: true },
    });
    if (!before) return NO_CLASS;
    await transaction.class.update({ where: { id: classId }, data: { gradebook: parsed.data } });
    await transaction.auditEvent.create({
      data: {
        actorId: user.id,
        action: "gradebook.rules",
        subject: `class:${classId}`,
        classId,
        detail: { before: parseCourseRules(before.gradebook), after: parsed.data },
      },
    });
    return { ok: true };
  });
}
