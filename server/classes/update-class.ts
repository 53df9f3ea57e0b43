import { fieldErrors, type FieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { classNameSchema } from "./class-input";

export type UpdateClass =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not-found"; readonly message: string }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

const NOT_FOUND: UpdateClass = { ok: false, reason: "not-found", message: "There is no such class." };

/** Renames a class that the user teaches; the change is in the audit log. */
export async function updateClass(user: User, classId: string, input: unknown): Promise<UpdateClass> {
  if (user.role === "STUDENT" || !isStorable(classId)) return NOT_FOUND;
  return db().$transaction(async (transaction): Promise<UpdateClass> => {
    const before = await transaction.class.findFirst({
      where: { id: classId, instructors: { some: { userId: user.id } } },
      select: { name: true },
    });
    if (!before) return NOT_FOUND;
    const parsed = classNameSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    await transaction.class.update({ where: { id: classId }, data: parsed.data });
    await transaction.auditEvent.create({
      data: {
        actorId: user.id,
        action: "class.settings",
        subject: `class:${classId}`,
        classId,
        detail: { before, after: parsed.data },
      },
    });
    return { ok: true };
  });
}
