import { db } from "../db";
import type { Role } from "../generated/prisma/enums";
import { isStorable } from "../storage/storable";
import type { User } from "./find-session-user";

export type SetRole =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not-found" | "last-administrator"; readonly message: string };

const NOT_FOUND: SetRole = { ok: false, reason: "not-found", message: "There is no such account." };

/** Gives an account another role; administrators only, audited, and never the last administrator's away. */
export async function setRole(user: User, targetId: string, role: Role): Promise<SetRole> {
  if (user.role !== "ADMINISTRATOR" || !isStorable(targetId)) return NOT_FOUND;
  return db().$transaction(async (transaction): Promise<SetRole> => {
    // Locks the administrators' rows, so that two of them cannot demote each other at once.
    const administrators = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "User" WHERE "role" = 'ADMINISTRATOR' ORDER BY "id" FOR UPDATE`;
    // Whoever has no account has no role to be given.
    const where = { id: targetId, guest: false, deletedAt: null };
    const target = await transaction.user.findFirst({ where, select: { role: true } });
    if (!target) return NOT_FOUND;
    if (role !== "ADMINISTRATOR" && administrators.length === 1 && administrators[0]?.id === targetId) {
      return {
        ok: false,
        reason: "last-administrator",
        message: "This is the only administrator. Make another one first.",
      };
    }
    await transaction.user.update({ where: { id: targetId }, data: { role } });
    await transaction.auditEvent.create({
      data: {
        actorId: user.id,
        action: "account.role",
        subject: `user:${targetId}`,
        detail: { from: target.role, to: role },
      },
    });
    return { ok: true };
  });
}
