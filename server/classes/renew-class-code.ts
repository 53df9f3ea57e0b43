import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { optionalReasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { changeRoster, type RosterRefusal } from "../roster/change-roster";
import { drawClassCode } from "./class-code";

const inputSchema = z.object({ reason: optionalReasonSchema });

export type RenewClassCode = { readonly ok: true; readonly code: string } | RosterRefusal;

/** Gives a class that the user teaches a new code; the old one, and every link with it, takes nobody in any more. */
export async function renewClassCode(user: User, classId: string, input: unknown): Promise<RenewClassCode> {
  return changeRoster(user, classId, async (transaction): Promise<RenewClassCode> => {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const code = drawClassCode();
    await transaction.class.update({ where: { id: classId }, data: { code } });
    await recordEvent(transaction, user, { action: "class.code", classId, detail: {}, reason: parsed.data.reason });
    return { ok: true, code };
  });
}
