import type { User } from "../accounts/find-session-user";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import { enrolStudent } from "../roster/enrol-student";
import { findJoinableClass } from "./find-joinable-class";

export type JoinClass =
  | { readonly ok: true; readonly classId: string; readonly className: string }
  | {
      readonly ok: false;
      readonly reason: "guest" | "unknown-code" | "own-class" | "left" | "too-many-tries";
      readonly message: string;
    };

/** Enrols the user in the class with that code, in the section that the link names. Joining twice is joining once. */
export async function joinClass(user: User, code: string, sectionId = ""): Promise<JoinClass> {
  if (user.guest) return { ok: false, reason: "guest", message: "Make an account first: a class knows its students." };
  if (!(await takeTry("class-code", user.id))) {
    return { ok: false, reason: "too-many-tries", message: "Too many codes were tried. Wait ten minutes." };
  }
  const found = await findJoinableClass(code, sectionId);
  if (!found)
    return { ok: false, reason: "unknown-code", message: "No class has this code. Check it with your instructor." };
  const teaches = await db().classInstructor.count({ where: { classId: found.id, userId: user.id } });
  if (teaches > 0)
    return { ok: false, reason: "own-class", message: "You teach this class, so you cannot join it as a student." };
  const enrolling = { classId: found.id, sectionId: found.section?.id ?? null };
  const isIn = await db().$transaction((transaction) => enrolStudent(transaction, user, enrolling));
  return isIn
    ? { ok: true, classId: found.id, className: found.name }
    : { ok: false, reason: "left", message: "You have left this class. Ask your instructor to take you back." };
}
