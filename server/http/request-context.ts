import { AsyncLocalStorage } from "node:async_hooks";

interface RequestContext {
  /** Stands in every log line of the request and in the answer's X-Request-Id. */
  readonly requestId: string;
  /** Whether the app has read the request so far that it has asked who sent it. */
  reached?: boolean;
}

/** Next bundles this module apart from the server that calls it; both have to see the same request. */
const holder = globalThis as typeof globalThis & { claimwiseRequests?: AsyncLocalStorage<RequestContext> };
holder.claimwiseRequests ??= new AsyncLocalStorage<RequestContext>();

/** The request that is being answered. */
export const requestContext = holder.claimwiseRequests;

/** Every page and every action asks first who is there: what fails before that could not be read. */
export function noteReached(): void {
  const context = requestContext.getStore();
  if (context) context.reached = true;
}
