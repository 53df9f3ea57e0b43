/** What a request's headers look like to next-auth, and to Next. */
type HeaderSource = Headers | Readonly<Record<string, unknown>> | undefined;

/**
 * The address that limits are counted by. The server overwrites X-Forwarded-For with the socket's address (or, behind
 * a proxy of ours, lets the proxy's stand), so a client cannot choose it.
 */
export function clientAddress(headers: HeaderSource): string {
  const value = headers instanceof Headers ? headers.get("x-forwarded-for") : headers?.["x-forwarded-for"];
  const last = typeof value === "string" ? value.split(",").at(-1)?.trim() : undefined;
  return last === undefined || last === "" ? "unknown" : last;
}
