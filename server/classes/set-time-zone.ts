import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import { changeClass, type RosterRefusal } from "../roster/change-roster";
import { isTimeZone } from "./time-zones";

const inputSchema = z.object({
  timeZone: z
    .string()
    .trim()
    .max(60, "No time zone has such a name.")
    .refine(isTimeZone, "No time zone has this name. Choose one from the list, such as Asia/Karachi."),
});

export type SetTimeZone = { readonly ok: true } | RosterRefusal;

/** Sets the time zone in which the dates of a class that the user teaches are shown. */
export async function setTimeZone(user: User, classId: string, input: unknown): Promise<SetTimeZone> {
  return changeClass(user, classId, async (transaction): Promise<SetTimeZone> => {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { timeZone } = parsed.data;
    const before = await transaction.class.findUniqueOrThrow({ where: { id: classId }, select: { timeZone: true } });
    if (before.timeZone === timeZone) return { ok: true };
    await transaction.class.update({ where: { id: classId }, data: { timeZone } });
    await recordEvent(transaction, user, {
      action: "class.time-zone",
      classId,
      detail: { before, after: { timeZone } },
    });
    return { ok: true };
  });
}
