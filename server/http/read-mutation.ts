import type { FailureReason } from "./respond";

type Mutation =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string };

/** Answers are short: anything larger is no answer. */
const MAX_BYTES = 16 * 1024;

/** Whether a browser says that the request comes from a page of ours; other programs send neither header. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"));
}

/** Reads a mutation's JSON body, refusing other sites, other types, large bodies and text that is no JSON. */
export async function readMutation(request: Request): Promise<Mutation> {
  if (!isSameOrigin(request))
    return { ok: false, reason: "cross-site", message: "This request comes from another site." };
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return { ok: false, reason: "wrong-type", message: "Send the answer as application/json." };
  }
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES)
    return { ok: false, reason: "too-large", message: "This is too large for an answer." };
  const text = await request.text();
  if (text.length > MAX_BYTES) return { ok: false, reason: "too-large", message: "This is too large for an answer." };
  try {
    return { ok: true, body: text === "" ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { ok: false, reason: "malformed", message: "The request is no valid JSON." };
  }
}
