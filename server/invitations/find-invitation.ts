import { hashToken } from "../accounts/one-time-token";
import { db } from "../db";
import { earliestValid } from "./invitation-life";

export interface OpenInvitation {
  readonly className: string;
  readonly section: string | null;
  readonly email: string;
  /** Empty where the list had none. */
  readonly name: string;
  /** Whether the invited address has an account by now. */
  readonly hasAccount: boolean;
}

/** What a one-time link invites to; null once it is used, replaced, withdrawn, run out, or its class archived. */
export async function findInvitation(token: string, now: Date = new Date()): Promise<OpenInvitation | null> {
  const found = await db().invitation.findFirst({
    where: { tokenHash: hashToken(token), createdAt: { gte: earliestValid(now) }, class: { archivedAt: null } },
    select: { email: true, name: true, class: { select: { name: true } }, section: { select: { name: true } } },
  });
  if (!found) return null;
  const { email, name } = found;
  const accounts = await db().user.count({ where: { email } });
  return { className: found.class.name, section: found.section?.name ?? null, email, name, hasAccount: accounts > 0 };
}
