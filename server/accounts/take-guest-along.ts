import { db } from "../db";
import type { User } from "./find-session-user";

/**
 * Gives a guest's attempts to the account that has just been signed in to in the same browser, and lets the guest go;
 * in one transaction, so that of two sign-ins at once one finds nothing more to take. False where nothing was taken.
 */
export async function takeGuestAlong(guest: User, accountId: string): Promise<boolean> {
  if (!guest.guest || guest.id === accountId) return false;
  return db().$transaction(async (transaction) => {
    // The attempts' rows before the guest's, as submitting takes them: the other way round two could wait for each other.
    await transaction.$queryRaw`SELECT "id" FROM "Attempt" WHERE "userId" = ${guest.id} ORDER BY "id" FOR UPDATE`;
    const [held] = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "User" WHERE "id" = ${guest.id} AND "guest" FOR UPDATE`;
    const account = await transaction.user.findFirst({ where: { id: accountId, guest: false }, select: { id: true } });
    if (!held || !account) return false;
    const [from, to] = [{ where: { userId: guest.id } }, { data: { userId: account.id } }];
    const { count } = await transaction.attempt.updateMany({ ...from, ...to });
    await transaction.review.updateMany({ ...from, ...to });
    await transaction.user.delete({ where: { id: guest.id } });
    await transaction.auditEvent.create({
      data: {
        actorId: account.id,
        action: "account.took-guest-along",
        subject: `user:${account.id}`,
        detail: { attempts: count },
      },
    });
    return true;
  });
}
