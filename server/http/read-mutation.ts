import type { FailureReason } from "./respond";
import { isSameOrigin } from "./same-origin";

type Mutation =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string };

/** Answers are short: anything larger is no answer. */
const MAX_BYTES = 16 * 1024;

/** Whether the body says that it is JSON: what a form of another site cannot send unasked. */
function isJson(request: Request): boolean {
  const [type = ""] = (request.headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase() === "application/json";
}

/** The body's text, or null as soon as it is larger than an answer (16 KiB): the rest is not read. */
export async function readText(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > MAX_BYTES) {
      // Not cancelled: that would leave the connection open and deaf. The door reads on, and throws away.
      reader.releaseLock();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads a mutation's JSON body, refusing other sites, other types, large bodies and text that is no JSON. */
export async function readMutation(request: Request): Promise<Mutation> {
  const { headers } = request;
  const [site, origin, host] = ["sec-fetch-site", "origin", "host"].map((name) => headers.get(name) ?? undefined);
  if (!isSameOrigin({ "sec-fetch-site": site, origin, host }))
    return { ok: false, reason: "cross-site", message: "This request comes from another site." };
  if (!isJson(request)) {
    return { ok: false, reason: "wrong-type", message: "Send the answer as application/json." };
  }
  const text = await readText(request);
  if (text === null) return { ok: false, reason: "too-large", message: "This is too large for an answer." };
  try {
    return { ok: true, body: text === "" ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { ok: false, reason: "malformed", message: "The request is no valid JSON." };
  }
}
