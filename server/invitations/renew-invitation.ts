import type { User } from "../accounts/find-session-user";
import { drawToken } from "../accounts/one-time-token";
import { recordEvent } from "../audit/record-event";
import { changeRoster, type RosterRefusal } from "../roster/change-roster";
import { isStorable } from "../storage/storable";

export const NO_INVITATION = {
  ok: false,
  reason: "not-found",
  message: "This invitation is not there any more: it was answered or withdrawn.",
} as const;

export type RenewInvitation = { readonly ok: true; readonly token: string } | RosterRefusal;

/** Gives an invitation to a class that the user teaches a new link; the old one leads nowhere any more. */
export async function renewInvitation(
  user: User,
  classId: string,
  invitationId: string,
  now: Date = new Date(),
): Promise<RenewInvitation> {
  return changeRoster(user, classId, async (transaction): Promise<RenewInvitation> => {
    if (!isStorable(invitationId)) return NO_INVITATION;
    const where = { id: invitationId, classId };
    const found = await transaction.invitation.findFirst({ where, select: { email: true } });
    if (!found) return NO_INVITATION;
    const { token, tokenHash } = drawToken();
    await transaction.invitation.update({ where: { id: invitationId }, data: { tokenHash, createdAt: now } });
    const detail = { email: found.email };
    await recordEvent(transaction, user, { action: "roster.invitation-renewed", classId, detail });
    return { ok: true, token };
  });
}
