import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import { changeRoster, type RosterRefusal } from "../roster/change-roster";
import { isStorable } from "../storage/storable";
import { NO_INVITATION } from "./renew-invitation";

export type WithdrawInvitation = { readonly ok: true } | RosterRefusal;

/** Takes an invitation to a class that the user teaches back; its link leads nowhere any more. */
export async function withdrawInvitation(
  user: User,
  classId: string,
  invitationId: string,
): Promise<WithdrawInvitation> {
  return changeRoster(user, classId, async (transaction): Promise<WithdrawInvitation> => {
    if (!isStorable(invitationId)) return NO_INVITATION;
    const where = { id: invitationId, classId };
    const found = await transaction.invitation.findFirst({ where, select: { email: true } });
    if (!found) return NO_INVITATION;
    await transaction.invitation.delete({ where: { id: invitationId } });
    const detail = { email: found.email };
    await recordEvent(transaction, user, { action: "roster.invitation-withdrawn", classId, detail });
    return { ok: true };
  });
}
