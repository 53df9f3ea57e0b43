import { db } from "../db";
import { normaliseEmail } from "../accounts/email";
import { isStorable } from "../storage/storable";
import { verifyPassword } from "./password";
import { clearTries, takeTry } from "./rate-limit";

export type PasswordSignIn =
  | { readonly ok: true; readonly user: { readonly id: string; readonly sessionEpoch: number } }
  | { readonly ok: false; readonly reason: "refused" | "too-many-tries" };

/**
 * Checks e-mail and password. Unknown addresses, provider-only accounts and wrong passwords are refused alike, after
 * the same work. Tries are limited per address and per client.
 */
export async function signInWithPassword(email: string, password: string, client: string): Promise<PasswordSignIn> {
  const address = normaliseEmail(email);
  const [byClient, byAddress] = [await takeTry("sign-in-client", client), await takeTry("sign-in-address", address)];
  if (!byClient || !byAddress) return { ok: false, reason: "too-many-tries" };
  const user = isStorable(address)
    ? await db().user.findUnique({
        where: { email: address },
        select: { id: true, sessionEpoch: true, passwordHash: true },
      })
    : null;
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !fits) return { ok: false, reason: "refused" };
  await clearTries("sign-in-address", address);
  return { ok: true, user: { id: user.id, sessionEpoch: user.sessionEpoch } };
}
