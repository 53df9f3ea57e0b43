import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { enrolStudent } from "../roster/enrol-student";
import { CLOSED, holdInvitation } from "./hold-invitation";

export type AcceptInvitation =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "guest" | "not-found" | "own-class" | "left"; readonly message: string };

/** Takes the user into the class that a one-time link invites to, whichever address it was sent to. */
export async function acceptInvitation(user: User, token: string, now: Date = new Date()): Promise<AcceptInvitation> {
  if (user.guest) return { ok: false, reason: "guest", message: "Make an account first: a class knows its students." };
  return db().$transaction(async (transaction): Promise<AcceptInvitation> => {
    const invitation = await holdInvitation(transaction, token, now);
    if (!invitation) return CLOSED;
    const { classId, email } = invitation;
    const teaches = await transaction.classInstructor.count({ where: { classId, userId: user.id } });
    if (teaches > 0)
      return { ok: false, reason: "own-class", message: "You teach this class, so you cannot join it as a student." };
    if (!(await enrolStudent(transaction, user, { classId, sectionId: null, invited: email })))
      return { ok: false, reason: "left", message: "You have left this class. Ask your instructor to take you back." };
    return { ok: true };
  });
}
