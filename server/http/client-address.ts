import type { IncomingHttpHeaders } from "node:http";

/** What a request's headers look like to next-auth, and to Next. */
type HeaderSource = Headers | Readonly<Record<string, unknown>> | undefined;

/** As much of an incoming request as is read here. */
interface Incoming {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** The socket's address stands where a client could have written its own, unless a proxy of ours is trusted. */
export function fixForwardedFor(request: Incoming, trustProxy: boolean): void {
  if (trustProxy && request.headers["x-forwarded-for"]) return;
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
}

/**
 * The address that limits are counted by. The server overwrites X-Forwarded-For with the socket's address (or, behind
 * a proxy of ours, lets the proxy's stand), so a client cannot choose it.
 */
export function clientAddress(headers: HeaderSource): string {
  const value = headers instanceof Headers ? headers.get("x-forwarded-for") : headers?.["x-forwarded-for"];
  const last = typeof value === "string" ? value.split(",").at(-1)?.trim() : undefined;
  return last === undefined || last === "" ? "unknown" : last;
}
