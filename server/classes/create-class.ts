import { DEFAULT_ARTICLE_ID } from "@/questions/bank/bank";
import { fieldErrors, type FieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { houseAssignments } from "../assignments/house-assignments";
import { db } from "../db";
import { drawClassCode } from "./class-code";
import { classNameSchema } from "./class-input";

export type CreateClass =
  | { readonly ok: true; readonly classId: string }
  | { readonly ok: false; readonly reason: "not-found"; readonly message: string }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

/** Opens a class with a fresh code and the quizzes of the house as assignments; instructors and administrators only. */
export async function createClass(user: User, input: unknown): Promise<CreateClass> {
  if (user.role === "STUDENT") return { ok: false, reason: "not-found", message: "Only instructors open classes." };
  const parsed = classNameSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
  const made = await db().class.create({
    data: {
      name: parsed.data.name,
      code: drawClassCode(),
      articleId: DEFAULT_ARTICLE_ID,
      instructors: { create: { userId: user.id } },
      assignments: { create: houseAssignments(DEFAULT_ARTICLE_ID) },
    },
    select: { id: true },
  });
  return { ok: true, classId: made.id };
}
