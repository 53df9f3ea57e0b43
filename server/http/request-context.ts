import { AsyncLocalStorage } from "node:async_hooks";

interface RequestContext {
  /** Stands in every log line of the request and in the answer's X-Request-Id. */
  readonly requestId: string;
}

/** Next bundles this module apart from the server that calls it; both have to see the same request. */
const holder = globalThis as typeof globalThis & { claimwiseRequests?: AsyncLocalStorage<RequestContext> };
holder.claimwiseRequests ??= new AsyncLocalStorage<RequestContext>();

/** The request that is being answered. */
export const requestContext = holder.claimwiseRequests;
