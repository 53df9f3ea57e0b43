import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from "prom-client";

/** Upper bounds in seconds, closest around what a save should take. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10];

interface Metrics {
  readonly answered: Counter<"method" | "route" | "status">;
  readonly seconds: Histogram<"method" | "route">;
  readonly inFlight: Gauge;
}

/** Next bundles this module apart from the server that counts; the library refuses a second metric of one name. */
const holder = globalThis as typeof globalThis & { claimwiseMetrics?: Metrics };

function make(): Metrics {
  collectDefaultMetrics();
  return {
    answered: new Counter({
      name: "claimwise_http_requests_total",
      help: "Requests answered.",
      labelNames: ["method", "route", "status"],
    }),
    seconds: new Histogram({
      name: "claimwise_http_request_seconds",
      help: "Seconds from a request to the end of its answer.",
      labelNames: ["method", "route"],
      buckets: BUCKETS,
    }),
    inFlight: new Gauge({ name: "claimwise_http_requests_in_flight", help: "Requests being answered." }),
  };
}

/** What is counted of requests. */
export function metrics(): Metrics {
  return (holder.claimwiseMetrics ??= make());
}

/** Everything counted, in Prometheus's text format, and that format's content type. */
export async function renderMetrics(): Promise<{ readonly text: string; readonly type: string }> {
  return { text: await register.metrics(), type: register.contentType };
}
