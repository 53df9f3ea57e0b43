import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { reasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeRoster, NO_STUDENT, type RosterRefusal } from "./change-roster";

const inputSchema = z.object({ reason: reasonSchema });

export type RemoveStudent = { readonly ok: true } | RosterRefusal;

/**
 * Takes a student out of a class that the user teaches. Attempts and scores stay; the student can come back with the
 * code or be brought back.
 */
export async function removeStudent(
  user: User,
  classId: string,
  studentId: string,
  input: unknown,
  now: Date = new Date(),
): Promise<RemoveStudent> {
  return changeRoster(user, classId, async (transaction): Promise<RemoveStudent> => {
    if (!isStorable(studentId)) return NO_STUDENT;
    const enrolled = await transaction.enrolment.findFirst({
      where: { classId, userId: studentId, leftAt: null },
      select: { user: { select: { name: true } } },
    });
    if (!enrolled) return NO_STUDENT;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    await transaction.enrolment.update({
      where: { classId_userId: { classId, userId: studentId } },
      data: { leftAt: now },
    });
    const { reason } = parsed.data;
    const detail = { student: enrolled.user.name };
    await recordEvent(transaction, user, { action: "roster.removed", classId, detail, reason });
    return { ok: true };
  });
}
