import type { User } from "../accounts/find-session-user";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import { normaliseClassCode } from "./class-code";

export type JoinClass =
  | { readonly ok: true; readonly classId: string; readonly className: string }
  | { readonly ok: false; readonly reason: "unknown-code" | "own-class" | "too-many-tries"; readonly message: string };

/** Enrols the user in the class with that code. Joining twice is joining once. */
export async function joinClass(user: User, code: string): Promise<JoinClass> {
  if (!(await takeTry("class-code", user.id))) {
    return { ok: false, reason: "too-many-tries", message: "Too many codes were tried. Wait ten minutes." };
  }
  const found = await db().class.findFirst({
    where: { code: normaliseClassCode(code), archivedAt: null },
    select: { id: true, name: true, instructors: { where: { userId: user.id }, select: { userId: true } } },
  });
  if (!found)
    return { ok: false, reason: "unknown-code", message: "No class has this code. Check it with your instructor." };
  if (found.instructors.length > 0)
    return { ok: false, reason: "own-class", message: "You teach this class, so you cannot join it as a student." };
  await db().$transaction(async (transaction) => {
    const enrolment = { classId: found.id, userId: user.id };
    const { count } = await transaction.enrolment.createMany({ data: [enrolment], skipDuplicates: true });
    if (count === 0) return;
    await transaction.auditEvent.create({
      data: {
        actorId: user.id,
        action: "roster.joined",
        subject: `class:${found.id}`,
        classId: found.id,
        detail: { student: user.name },
      },
    });
  });
  return { ok: true, classId: found.id, className: found.name };
}
