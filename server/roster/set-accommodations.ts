import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { refreshTimes } from "../assignments/refresh-times";
import { reasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { ACCOMMODATION_COLUMNS, accommodationVersion } from "./accommodations";
import { changeRoster, NO_STUDENT, type RosterRefusal } from "./change-roster";

/** A whole number that a field holds; an empty one is none. */
function whole(what: string, most: number) {
  return z
    .string()
    .trim()
    .refine(
      (text) => /^\d{0,4}$/.test(text) && Number(text) <= most,
      `Give ${what} as a whole number from 0 to ${String(most)}.`,
    )
    .transform(Number);
}

const inputSchema = z.object({
  extraTimePercent: whole("the extra time", 400),
  extraAttempts: whole("the attempts", 50),
  dueShiftHours: whole("the hours", 2_000),
  reason: reasonSchema,
  /** What was granted when the form was made. */
  seen: z.string().max(40),
});

export type SetAccommodations = { readonly ok: true } | RosterRefusal;

const CHANGED: SetAccommodations = {
  ok: false,
  reason: "conflict",
  message: "Somebody else has changed this meanwhile. Nothing was saved: load the page again to see theirs.",
};

/**
 * Grants a student of a class that the user teaches more time, more attempts or later due and closing times. Attempts
 * under way have it from their next save on.
 */
export async function setAccommodations(
  user: User,
  classId: string,
  studentId: string,
  input: unknown,
): Promise<SetAccommodations> {
  return changeRoster(user, classId, async (transaction): Promise<SetAccommodations> => {
    if (!isStorable(studentId)) return NO_STUDENT;
    const enrolled = await transaction.enrolment.findFirst({
      where: { classId, userId: studentId, leftAt: null },
      select: { ...ACCOMMODATION_COLUMNS, user: { select: { name: true } } },
    });
    if (!enrolled) return NO_STUDENT;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { user: student, ...before } = enrolled;
    const { reason, seen, ...after } = parsed.data;
    if (seen !== accommodationVersion(before)) return CHANGED;
    await transaction.enrolment.update({ where: { classId_userId: { classId, userId: studentId } }, data: after });
    await refreshTimes(transaction, { classId, userId: studentId });
    const detail = { student: student.name, before, after };
    await recordEvent(transaction, user, { action: "roster.accommodations", classId, detail, reason });
    return { ok: true };
  });
}
