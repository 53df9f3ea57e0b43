import type { Instrumentation } from "next";

/** Next calls this for every error that a page, action or route lets through: it goes to the log with its request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  // The log writes to the process's own output, which the edge runtime has none of.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./server/log");
  const { requestContext } = await import("./server/http/request-context");
  // A request that nobody could read is no failure of ours, and its sender chose what its error says.
  if (routeType !== "route" && !requestContext.getStore()?.reached)
    log.warn({ route: routePath, kind: routeType }, "a request could not be read");
  else log.error({ err: error, route: routePath, kind: routeType }, "a request failed");
};
