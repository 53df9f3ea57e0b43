import pLimit from "p-limit";
import { db } from "../db";
import { normaliseEmail } from "../accounts/email";
import { isStorable } from "../storage/storable";
import { verifyPassword } from "./password";
import { clearTries, hasTries, takeTry } from "./rate-limit";

export type PasswordSignIn =
  | { readonly ok: true; readonly user: { readonly id: string } }
  | { readonly ok: false; readonly reason: "refused" | "too-many-tries" };

/**
 * So many sign-ins are looked at at once: each takes a core and 19 MiB for some hundredths of a second, and a class that
 * signs in together must not hold up the saves of another. It also bounds what a burst of guesses can send past the
 * limits, which count a wrong password only once it is known to be wrong.
 */
const turns = pLimit(2);
/** Whoever would wait longer than this many others is asked to come again. */
const LONGEST_QUEUE = 1_000;

/**
 * Checks e-mail and password. Unknown addresses, provider-only accounts and wrong passwords are refused alike, after
 * the same work. Tries are limited per address, wrong ones per client.
 */
export async function signInWithPassword(email: string, password: string, client: string): Promise<PasswordSignIn> {
  if (turns.pendingCount > LONGEST_QUEUE) return { ok: false, reason: "too-many-tries" };
  return turns(() => checkPassword(email, password, client));
}

async function checkPassword(email: string, password: string, client: string): Promise<PasswordSignIn> {
  const address = normaliseEmail(email);
  const [byClient, byAddress] = [await hasTries("sign-in-client", client), await takeTry("sign-in-address", address)];
  if (!byClient || !byAddress) return { ok: false, reason: "too-many-tries" };
  const user = isStorable(address)
    ? await db().user.findUnique({
        where: { email: address },
        select: { id: true, passwordHash: true },
      })
    : null;
  const fits = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !fits) {
    await takeTry("sign-in-client", client);
    return { ok: false, reason: "refused" };
  }
  await clearTries("sign-in-address", address);
  return { ok: true, user: { id: user.id } };
}
