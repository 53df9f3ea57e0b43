/** What is sent to us is short, an answer or a form with a password: anything larger is neither. */
const MAX_BYTES = 16 * 1024;

/** The body of a request that has come through Next. Left half-read it is not cancelled: its connection would go deaf. */
export function bodyOf(request: Request): AsyncIterable<Uint8Array> | null {
  return request.body?.values({ preventCancel: true }) ?? null;
}

/** A body's text, or null as soon as it is larger than 16 KiB: the rest is not read. */
export async function readText(body: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > MAX_BYTES) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
