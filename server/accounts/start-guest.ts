import { randomUUID } from "node:crypto";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";

export type StartGuest =
  | { readonly ok: true; readonly user: { readonly id: string } }
  | { readonly ok: false; readonly reason: "too-many-tries" };

/** Makes a guest: somebody who can take quizzes of their own without an account, in the browser at hand alone. */
export async function startGuest(client: string, now: Date = new Date()): Promise<StartGuest> {
  if (!(await takeTry("guest-client", client))) return { ok: false, reason: "too-many-tries" };
  // The domain "invalid" can never be anybody's (RFC 2606), so that no account comes to have this address.
  const email = `${randomUUID()}@guest.invalid`;
  const user = await db().user.create({
    data: { email, name: "Guest", guest: true, createdAt: now },
    select: { id: true },
  });
  return { ok: true, user };
}
