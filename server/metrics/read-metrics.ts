import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { renderMetrics } from "./metrics";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/**
 * The metrics, in Prometheus's text format, for whoever sends `Authorization: Bearer METRICS_TOKEN`: 401 for another
 * token, 404 where none is set. Of one process; a scraper asks each.
 */
export async function readMetrics(authorization: string | null): Promise<Response> {
  const { METRICS_TOKEN } = env();
  const headers = { "Cache-Control": "no-store" };
  if (METRICS_TOKEN === undefined)
    return new Response("Set METRICS_TOKEN to read metrics.\n", { status: 404, headers });
  // Digests are of one length, and comparing them takes one time.
  if (!timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${METRICS_TOKEN}`)))
    return new Response("This is not the token.\n", {
      status: 401,
      headers: { ...headers, "WWW-Authenticate": "Bearer" },
    });
  const { text, type } = await renderMetrics();
  return new Response(text, { headers: { ...headers, "Content-Type": type } });
}
