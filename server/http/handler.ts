import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request, or hands it on to whoever stands behind. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
