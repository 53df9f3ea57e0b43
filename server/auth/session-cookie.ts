import { decode, getToken } from "next-auth/jwt";
import QuickLRU from "quick-lru";
import { env } from "../env";
import { parseSessionToken, type SessionToken } from "./session-token";

interface CookieSource {
  readonly getAll: () => readonly { readonly name: string; readonly value: string }[];
}

interface Opened {
  readonly token: SessionToken;
  /** When the cookie ends, in milliseconds since 1970. */
  readonly until: number;
}

/** What cookies have been found to say: decrypting one costs more than all else that most requests do. */
const opened = new QuickLRU<string, Opened>({ maxSize: 10_000 });
const MS_A_SECOND = 1_000;

/**
 * The session that a request's cookie names, or null where there is none, or one that this server did not make or whose
 * time is over. Whether the session still stands is asked of its row, each time.
 */
export async function readSessionCookie(cookies: CookieSource, now: Date = new Date()): Promise<SessionToken | null> {
  const secret = env().NEXTAUTH_SECRET;
  if (secret === undefined) return null;
  const req = { cookies: Object.fromEntries(cookies.getAll().map(({ name, value }) => [name, value])), headers: {} };
  // Its type asks for a whole request; next-auth reads the cookies, and a header that none of our clients sends.
  const raw = await getToken({ req: req as unknown as Parameters<typeof getToken>[0]["req"], raw: true });
  if (!raw) return null;
  const key = `${secret} ${raw}`;
  const known = opened.get(key);
  if (known) return known.until > now.getTime() ? known.token : null;
  const payload = await decode({ token: raw, secret }).catch(() => null);
  const token = parseSessionToken(payload);
  if (!token || payload === null || typeof payload.exp !== "number") return null;
  opened.set(key, { token, until: payload.exp * MS_A_SECOND });
  return token;
}
