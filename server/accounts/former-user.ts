import type { Role } from "../generated/prisma/enums";

/** What a deleted account is called where a class still needs its scores or its deeds: the same wherever it stands. */
export interface FormerUser {
  readonly name: string;
  readonly email: string;
}

/** Of a version 7 UUID the end is random, and differs between those that were made in one second. */
const NAME_DIGITS = 6;
const EMAIL_DIGITS = 12;

/** The name and address that stand for a deleted account. The domain "invalid" can never be anybody's (RFC 2606). */
export function formerUser({ id, role }: { readonly id: string; readonly role: Role }): FormerUser {
  const digits = id.replaceAll("-", "");
  return {
    name: `Former ${role === "STUDENT" ? "student" : "instructor"} ${digits.slice(-NAME_DIGITS)}`,
    email: `${digits.slice(-EMAIL_DIGITS)}@deleted.invalid`,
  };
}
