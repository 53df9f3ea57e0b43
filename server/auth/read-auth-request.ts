import { NextRequest } from "next/server";
import { bodyOf, readText } from "../http/read-text";
import type { FailureReason } from "../http/respond";

type AuthRequest =
  | { readonly ok: true; readonly request: NextRequest }
  | {
      readonly ok: false;
      readonly reason: FailureReason;
      readonly message: string;
      /** A cookie of the browser's that has to go, or every further request would fail by it. */
      readonly spoilt?: string;
    };

/** An action or a provider of next-auth's, as its addresses have them. */
const SEGMENT = /^[\w-]{1,64}$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
const FORM = "application/x-www-form-urlencoded";
const CALLBACK_COOKIE = "next-auth.callback-url";

/** Providers that let in by what is posted to them; next-auth fails where they are asked otherwise. */
const POSTED_TO = new Set(["credentials", "guest"]);

const NOTHING = { ok: false, reason: "not-found", message: "There is nothing here." } as const;
const NO_PLACE = { ok: false, reason: "malformed", message: "The address to go on to cannot be read." } as const;

/** Whether next-auth can send somebody there, or sees that it must not: it fails where it cannot read the address. */
function isPlace(value: string): boolean {
  return PRINTABLE.test(value) && (value.startsWith("/") || (/^https?:/.test(value) && URL.canParse(value)));
}

/** What is wrong with a request's address; null where it is one that next-auth answers. */
function addressProblem(segments: readonly string[], method: string, query: URLSearchParams): typeof NOTHING | null {
  const [action = "", provider = ""] = segments;
  // `_log` would write whatever a browser says into our log.
  if (action === "_log" || !segments.every((segment) => SEGMENT.test(segment))) return NOTHING;
  if (method === "GET" && action === "callback" && POSTED_TO.has(provider)) return NOTHING;
  // Where to go on to is looked at by itself.
  const others = [...query].filter(([name]) => name !== "callbackUrl");
  return others.every(([, value]) => PRINTABLE.test(value)) ? null : NOTHING;
}

/**
 * Reads a request to next-auth as far as next-auth would fail on it: what cannot be an address, a form or a place to go
 * on to is refused in plain words. `segments` are the address's, `cookies` the request's.
 */
export async function readAuthRequest(
  incoming: Request,
  segments: readonly string[],
  cookies: readonly { readonly name: string; readonly value: string }[],
): Promise<AuthRequest> {
  const { method, headers, url } = incoming;
  const query = new URL(url).searchParams;
  const problem = addressProblem(segments, method, query);
  if (problem) return problem;
  const spoilt = cookies.find(({ name, value }) => name.endsWith(CALLBACK_COOKIE) && !isPlace(value));
  if (spoilt) return { ...NO_PLACE, spoilt: spoilt.name };
  if (!query.getAll("callbackUrl").every(isPlace)) return NO_PLACE;
  if (method !== "POST") return { ok: true, request: new NextRequest(url, { method, headers }) };
  const [type = ""] = (headers.get("content-type") ?? FORM).split(";");
  if (type.trim().toLowerCase() !== FORM) return { ok: false, reason: "wrong-type", message: "Send this as a form." };
  const body = await readText(bodyOf(incoming));
  if (body === null) return { ok: false, reason: "too-large", message: "This is too large for a form." };
  if (!new URLSearchParams(body).getAll("callbackUrl").every(isPlace)) return NO_PLACE;
  return { ok: true, request: new NextRequest(url, { method, headers, body }) };
}
