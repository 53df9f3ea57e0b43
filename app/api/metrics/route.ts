import { readMetrics } from "@/server/metrics/read-metrics";

export const dynamic = "force-dynamic";

/** What is counted of requests, for Prometheus; behind a token. */
export async function GET(request: Request): Promise<Response> {
  return readMetrics(request.headers.get("authorization"));
}
