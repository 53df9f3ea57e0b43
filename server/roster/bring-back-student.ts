import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { optionalReasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeRoster, NO_STUDENT, type RosterRefusal } from "./change-roster";

const inputSchema = z.object({ reason: optionalReasonSchema });

export type BringBackStudent = { readonly ok: true } | RosterRefusal;

/** Takes a student who has left a class that the user teaches in again, with section and accommodations as they were. */
export async function bringBackStudent(
  user: User,
  classId: string,
  studentId: string,
  input: unknown,
): Promise<BringBackStudent> {
  return changeRoster(user, classId, async (transaction): Promise<BringBackStudent> => {
    if (!isStorable(studentId)) return NO_STUDENT;
    const left = await transaction.enrolment.findFirst({
      where: { classId, userId: studentId, leftAt: { not: null }, user: { deletedAt: null } },
      select: { user: { select: { name: true } } },
    });
    if (!left) return NO_STUDENT;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    await transaction.enrolment.update({
      where: { classId_userId: { classId, userId: studentId } },
      data: { leftAt: null },
    });
    const { reason } = parsed.data;
    const detail = { student: left.user.name };
    await recordEvent(transaction, user, { action: "roster.returned", classId, detail, reason });
    return { ok: true };
  });
}
