import { hashPassword } from "../auth/password";
import { takeTry } from "../auth/rate-limit";
import { findJoinableClass } from "../classes/find-joinable-class";
import { db } from "../db";
import { enrolStudent } from "../roster/enrol-student";
import { parseAccount, type FieldErrors } from "./account-input";

export interface SignUpInput {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** A class to join at once; left out or empty for none. */
  readonly classCode?: string | undefined;
  /** The section of that class that the link names; left out or empty for none. */
  readonly sectionId?: string | undefined;
}

export type SignUp =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors }
  | { readonly ok: false; readonly reason: "too-many-tries"; readonly message: string };

/**
 * Makes a student's account. The answer, and the work behind it, are the same whether or not the address has an
 * account already: nothing is changed in that account, and only its own password opens it.
 */
export async function signUp(input: SignUpInput, client: string): Promise<SignUp> {
  if (!(await takeTry("sign-up-client", client))) {
    return {
      ok: false,
      reason: "too-many-tries",
      message: "Too many accounts were made from here. Try again in an hour.",
    };
  }
  const parsed = parseAccount(input);
  if (!parsed.ok) return { ok: false, reason: "invalid", fields: parsed.fields };
  const code = input.classCode?.trim() ?? "";
  const joined = code === "" ? null : await findJoinableClass(code, input.sectionId ?? "");
  if (code !== "" && !joined) {
    return {
      ok: false,
      reason: "invalid",
      fields: { classCode: "No class has this code. Check it with your instructor." },
    };
  }
  const { name, email, password } = parsed.account;
  const passwordHash = await hashPassword(password);
  await db().user.createMany({ data: [{ name, email, passwordHash }], skipDuplicates: true });
  // Only the account that this very call made is enrolled: its hash is its own.
  const made = joined && (await db().user.findFirst({ where: { email, passwordHash }, select: { id: true } }));
  if (made) {
    const enrolling = { classId: joined.id, sectionId: joined.section?.id ?? null };
    await db().$transaction((transaction) => enrolStudent(transaction, { ...made, name, email }, enrolling));
  }
  return { ok: true };
}
