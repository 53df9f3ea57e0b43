import { hashToken } from "../accounts/one-time-token";
import type { Prisma } from "../generated/prisma/client";
import { holdClass } from "../roster/change-roster";
import { earliestValid } from "./invitation-life";

export const CLOSED = {
  ok: false,
  reason: "not-found",
  message: "This link has been used, replaced or withdrawn. Ask your instructor for a new one.",
} as const;

/** The open invitation of a token, its class held until the transaction ends, so that the link works once. */
export async function holdInvitation(
  transaction: Prisma.TransactionClient,
  token: string,
  now: Date,
): Promise<{ readonly classId: string; readonly email: string } | null> {
  const where = { tokenHash: hashToken(token), createdAt: { gte: earliestValid(now) }, class: { archivedAt: null } };
  const select = { classId: true, email: true } as const;
  const found = await transaction.invitation.findFirst({ where, select });
  if (!found) return null;
  await holdClass(transaction, found.classId);
  return transaction.invitation.findFirst({ where, select });
}
