import type { Instrumentation } from "next";

/** Next calls this for every error that a page, action or route lets through: it goes to the log with its request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  // The log writes to the process's own output, which the edge runtime has none of.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./server/log");
  log.error({ err: error, route: routePath, kind: routeType }, "a request failed");
};
