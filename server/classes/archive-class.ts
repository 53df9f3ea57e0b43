import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { reasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { changeClass, type RosterRefusal } from "../roster/change-roster";

const inputSchema = z.object({ reason: reasonSchema });

export type ArchiveClass = { readonly ok: true } | RosterRefusal;

/**
 * Archives a class that the user teaches, or restores it. An archived class takes nobody in and begins no attempt;
 * attempts under way can be finished, and results stay.
 */
export async function archiveClass(
  user: User,
  classId: string,
  archive: boolean,
  input: unknown,
  now: Date = new Date(),
): Promise<ArchiveClass> {
  return changeClass(user, classId, async (transaction, held): Promise<ArchiveClass> => {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    if ((held.archivedAt !== null) === archive) return { ok: true };
    await transaction.class.update({ where: { id: classId }, data: { archivedAt: archive ? now : null } });
    const action = archive ? "class.archived" : "class.restored";
    await recordEvent(transaction, user, { action, classId, detail: {}, reason: parsed.data.reason });
    return { ok: true };
  });
}
