import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { User } from "../accounts/find-session-user";
import { startGuest } from "../accounts/start-guest";
import { takeGuestAlong } from "../accounts/take-guest-along";
import { log } from "../log";
import { clientAddress } from "../http/client-address";
import { configuredProviders } from "./providers";
import { endSession, openSession, SESSION_DAYS } from "./session-rows";
import { parseSessionToken } from "./session-token";
import { signInWithPassword } from "./sign-in-with-password";
import { signInWithProvider } from "./sign-in-with-provider";

const credentialsSchema = z.object({ email: z.string().max(320), password: z.string().max(1_000) });
const verifiedProfile = z.object({ email_verified: z.boolean().optional() });

/** Whoever has just signed in, by password or provider. */
const enteringSchema = z.object({ id: z.string() });

const passwordProvider = CredentialsProvider({
  name: "E-mail and password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  authorize: async (credentials, request) => {
    const parsed = credentialsSchema.safeParse(credentials);
    if (!parsed.success) return null;
    const { email, password } = parsed.data;
    const result = await signInWithPassword(email, password, clientAddress(request.headers));
    // next-auth shows a thrown message as the error's code; "refused" becomes its own CredentialsSignin.
    if (!result.ok && result.reason === "too-many-tries") throw new Error("TooManyTries");
    return result.ok ? { id: result.user.id } : null;
  },
});

/** Lets a visitor in as a guest. Whoever has a session keeps it: nobody becomes a guest by accident. */
function guestProvider(current: User | null) {
  const options = {
    id: "guest",
    name: "Guest",
    credentials: {},
    authorize: async (_: unknown, request: { readonly headers?: Readonly<Record<string, unknown>> }) => {
      if (current) return null;
      const result = await startGuest(clientAddress(request.headers));
      if (!result.ok) throw new Error("TooManyTries");
      return { id: result.user.id };
    },
  };
  // next-auth itself reads the id from the options only; whoever lists the providers, from here.
  return { ...CredentialsProvider(options), id: options.id };
}

/** GitHub hands out verified primary addresses only; the others say so in the profile. */
function isVerified(provider: string, profile: unknown): boolean {
  if (provider === "github") return true;
  const parsed = verifiedProfile.safeParse(profile);
  return parsed.success && parsed.data.email_verified === true;
}

/**
 * next-auth's settings: signed, encrypted session tokens in an http-only cookie; our own pages. `current` is whoever has
 * a session while signing in: a guest's attempts go along to the account.
 */
export function authOptions(current: User | null = null): NextAuthOptions {
  return {
    providers: [passwordProvider, guestProvider(current), ...configuredProviders()],
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    // The code says what happened; what next-auth adds to it may hold what somebody sent.
    logger: {
      error: (code) => {
        log.warn({ code }, "next-auth refused a request");
      },
      warn: (code) => {
        log.debug({ code }, "next-auth warns");
      },
    },
    callbacks: {
      signIn: async ({ account, user, profile }) => {
        if (!account || account.provider === "guest") return true;
        if (account.provider === "credentials") {
          if (current) await takeGuestAlong(current, user.id);
          return true;
        }
        const result = await signInWithProvider({
          provider: account.provider,
          subject: account.providerAccountId,
          email: user.email ?? null,
          emailVerified: isVerified(account.provider, profile),
          name: user.name ?? null,
        });
        if (!result.ok)
          return result.reason === "address-taken"
            ? "/sign-in?error=OAuthAccountNotLinked"
            : "/sign-in?error=NoVerifiedEmail";
        Object.assign(user, { id: result.user.id });
        if (current) await takeGuestAlong(current, result.user.id);
        return true;
      },
      jwt: async ({ token, user }) => {
        // `user` is there at sign-in only, whatever its type says; name and address stay out of the cookie.
        const entering: unknown = user;
        const { success, data } = enteringSchema.safeParse(entering);
        return success ? { sid: await openSession(data.id) } : token;
      },
      session: ({ session, token }) =>
        ({ expires: session.expires, token: parseSessionToken(token) }) as unknown as typeof session,
    },
    events: {
      signOut: async ({ token }) => {
        const left = parseSessionToken(token);
        if (left) await endSession(left.sid);
      },
    },
  };
}
