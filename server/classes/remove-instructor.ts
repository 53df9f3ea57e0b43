import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { reasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { changeClass, type RosterRefusal } from "../roster/change-roster";
import { isStorable } from "../storage/storable";

const inputSchema = z.object({ reason: reasonSchema });

export type RemoveInstructor = { readonly ok: true } | RosterRefusal;

/** Ends that somebody teaches a class that the user teaches; never the last who can still get in. */
export async function removeInstructor(
  user: User,
  classId: string,
  instructorId: string,
  input: unknown,
): Promise<RemoveInstructor> {
  return changeClass(user, classId, async (transaction): Promise<RemoveInstructor> => {
    const key = { classId, userId: instructorId };
    const teaching = isStorable(instructorId)
      ? await transaction.classInstructor.findUnique({
          where: { classId_userId: key },
          select: { user: { select: { name: true } } },
        })
      : null;
    if (!teaching) return { ok: false, reason: "not-found", message: "Nobody of this name teaches this class." };
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const others = await transaction.classInstructor.count({
      where: { classId, userId: { not: instructorId }, user: { role: { not: "STUDENT" } } },
    });
    if (others === 0)
      return {
        ok: false,
        reason: "conflict",
        message: "Nobody else teaches this class. Add another instructor first.",
      };
    await transaction.classInstructor.delete({ where: { classId_userId: key } });
    const detail = { instructor: teaching.user.name };
    const { reason } = parsed.data;
    await recordEvent(transaction, user, { action: "class.instructor-removed", classId, detail, reason });
    return { ok: true };
  });
}
