import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import { normaliseEmail } from "../accounts/email";
import type { User } from "../accounts/find-session-user";
import { optionalReasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeClass, type RosterRefusal } from "../roster/change-roster";

const inputSchema = z.object({
  email: z.string().transform(normaliseEmail).pipe(z.string().min(1, "Give an e-mail address.").max(254)),
  reason: optionalReasonSchema,
});

/** The same for an address without an account and for a student's, so that nobody looks accounts up here. */
const NO_INSTRUCTOR =
  "No instructor has this address. Whoever is to teach with you needs an account, and an administrator makes it an instructor's under Accounts.";

export type AddInstructor = { readonly ok: true; readonly name: string } | RosterRefusal;

/** Lets another instructor teach a class that the user teaches, with every right that the user has in it. */
export async function addInstructor(user: User, classId: string, input: unknown): Promise<AddInstructor> {
  return changeClass(user, classId, async (transaction): Promise<AddInstructor> => {
    const refused = (email: string): RosterRefusal => ({ ok: false, reason: "invalid", fields: { email } });
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { email, reason } = parsed.data;
    if (!isStorable(email)) return refused(NO_INSTRUCTOR);
    const found = await transaction.user.findFirst({
      where: { email, role: { not: "STUDENT" } },
      select: {
        id: true,
        name: true,
        teaches: { where: { classId }, select: { userId: true } },
        enrolments: { where: { classId, leftAt: null }, select: { userId: true } },
      },
    });
    if (!found) return refused(NO_INSTRUCTOR);
    if (found.teaches.length > 0) return refused(`${found.name} teaches this class already.`);
    if (found.enrolments.length > 0)
      return refused(`${found.name} is a student of this class. Take them out of it first.`);
    await transaction.classInstructor.create({ data: { classId, userId: found.id } });
    const detail = { instructor: found.name };
    await recordEvent(transaction, user, { action: "class.instructor-added", classId, detail, reason });
    return { ok: true, name: found.name };
  });
}
