import type { FailureReason } from "./respond";
import { readText } from "./read-text";

type Mutation =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string };

/** Whether the body says that it is JSON: what a form of another site cannot send unasked. */
function isJson(contentType: string): boolean {
  const [type = ""] = contentType.split(";");
  return type.trim().toLowerCase() === "application/json";
}

/** Reads a mutation's JSON body, refusing other types, large bodies and text that is no JSON. Null stands for no body. */
export async function readMutation(contentType: string, sent: AsyncIterable<Uint8Array> | null): Promise<Mutation> {
  if (!isJson(contentType)) return { ok: false, reason: "wrong-type", message: "Send the answer as application/json." };
  const text = await readText(sent);
  if (text === null) return { ok: false, reason: "too-large", message: "This is too large for an answer." };
  try {
    return { ok: true, body: text === "" ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { ok: false, reason: "malformed", message: "The request is no valid JSON." };
  }
}
