import { db } from "../db";
import { normaliseEmail } from "../accounts/email";
import { toPlainText } from "../accounts/plain-text";

export interface ProviderAccount {
  readonly provider: string;
  /** The provider's own id of the person. */
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

export type ProviderSignIn =
  | { readonly ok: true; readonly user: { readonly id: string } }
  | { readonly ok: false; readonly reason: "no-verified-email" | "address-taken" };

/** As for a name that somebody types. */
const MAX_NAME = 80;

/**
 * Finds or makes the user behind a provider's account. An address that already has an account is not joined to it:
 * addresses of password accounts are not verified here, and whoever took one first would share the account.
 */
export async function signInWithProvider(account: ProviderAccount): Promise<ProviderSignIn> {
  const { provider, subject } = account;
  const known = await db().providerIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: { id: true } } },
  });
  if (known) return { ok: true, user: known.user };
  if (account.email === null || !account.emailVerified) return { ok: false, reason: "no-verified-email" };
  const email = normaliseEmail(account.email);
  const taken = await db().user.findUnique({ where: { email }, select: { id: true } });
  if (taken) return { ok: false, reason: "address-taken" };
  const user = await db().user.create({
    data: {
      email,
      // The provider may have no name to show; what stands before the @ is one.
      name: toPlainText(account.name ?? "", MAX_NAME) || email.replace(/@.*/, "").slice(0, MAX_NAME),
      identities: { create: { provider, subject } },
    },
    select: { id: true },
  });
  return { ok: true, user };
}
