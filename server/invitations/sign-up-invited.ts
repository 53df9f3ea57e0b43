import { parseAccount, type FieldErrors } from "../accounts/account-input";
import { hashPassword } from "../auth/password";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import { enrolStudent } from "../roster/enrol-student";
import { findInvitation } from "./find-invitation";
import { CLOSED, holdInvitation } from "./hold-invitation";

export type SignUpInvited =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "has-account" | "too-many-tries";
      readonly message: string;
    };

const TOO_MANY = {
  ok: false,
  reason: "too-many-tries",
  message: "Too many accounts were made from here. Try again in an hour.",
} as const;
const HAS_ACCOUNT = {
  ok: false,
  reason: "has-account",
  message: "This address has an account already. Sign in with it, and open the link again.",
} as const;

/** Makes the account of an invited person, who is in the class and its section at once. The link works once. */
export async function signUpInvited(
  token: string,
  input: { readonly name: string; readonly password: string },
  client: string,
  now: Date = new Date(),
): Promise<SignUpInvited> {
  if (!(await takeTry("sign-up-client", client))) return TOO_MANY;
  const found = await findInvitation(token, now);
  if (!found) return CLOSED;
  const parsed = parseAccount({ ...input, email: found.email });
  if (!parsed.ok) return { ok: false, reason: "invalid", fields: parsed.fields };
  const { name, email, password } = parsed.account;
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (transaction): Promise<SignUpInvited> => {
    const invitation = await holdInvitation(transaction, token, now);
    if (!invitation) return CLOSED;
    const { count } = await transaction.user.createMany({
      data: [{ name, email, passwordHash }],
      skipDuplicates: true,
    });
    if (count === 0) return HAS_ACCOUNT;
    const { id } = await transaction.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await enrolStudent(
      transaction,
      { id, name, email },
      { classId: invitation.classId, sectionId: null, invited: email },
    );
    return { ok: true };
  });
}
