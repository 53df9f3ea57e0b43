import { hashPassword, passwordProblem, verifyPassword } from "../auth/password";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import type { FieldErrors } from "./account-input";
import type { User } from "./find-session-user";

export type ChangePassword =
  { readonly ok: true } | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

/** Changes the user's own password, the old one asked, and signs them out everywhere. */
export async function changePassword(
  user: User,
  input: { readonly current: string; readonly next: string },
): Promise<ChangePassword> {
  const invalid = (fields: FieldErrors): ChangePassword => ({ ok: false, reason: "invalid", fields });
  if (!(await takeTry("sign-in-address", user.email)))
    return invalid({ current: "Too many tries. Wait a quarter of an hour." });
  const stored = await db().user.findUnique({ where: { id: user.id }, select: { passwordHash: true } });
  if (!(await verifyPassword(stored?.passwordHash ?? null, input.current)))
    return invalid({ current: "This is not your current password." });
  const problem = passwordProblem(input.next, [user.name, user.email]);
  if (problem !== null) return invalid({ next: problem });
  const passwordHash = await hashPassword(input.next);
  await db().user.update({ where: { id: user.id }, data: { passwordHash, sessions: { deleteMany: {} } } });
  return { ok: true };
}
