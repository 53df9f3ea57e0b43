import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../log";
import { metrics } from "../metrics/metrics";
import { fixForwardedFor } from "./client-address";
import type { Handler } from "./handler";
import { newNonce } from "./new-nonce";
import { noteReached, requestContext } from "./request-context";
import { routeName } from "./route-name";
import { isSameOrigin, type OriginHeaders } from "./same-origin";
import { sendJson } from "./send-json";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";
import { blameUnreadable, METHODS, whyUnreadable } from "./unreadable";

export interface DoorSettings {
  readonly dev: boolean;
  /** Whether people reach the server over https. */
  readonly secure: boolean;
  /** Whether a proxy of ours stands in front: its X-Forwarded-For and X-Request-Id count. */
  readonly trustProxy: boolean;
  /** Whether the server has been told to stop: connections end with their answers. */
  readonly isStopping: () => boolean;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const REQUEST_ID = /^[\w-]{8,64}$/;

function requestIdOf(request: IncomingMessage, trustProxy: boolean): string {
  const given = request.headers["x-request-id"];
  return trustProxy && typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}

/** The headers that tell where a request comes from; the host as people see it where a proxy of ours stands in front. */
function originOf({ headers }: IncomingMessage, trustProxy: boolean): OriginHeaders {
  const site = headers["sec-fetch-site"];
  const forwarded = headers["x-forwarded-host"];
  return {
    "sec-fetch-site": typeof site === "string" ? site : undefined,
    origin: headers.origin,
    host: trustProxy && typeof forwarded === "string" ? forwarded : headers.host,
  };
}

/** Counts and logs the request once its answer has gone, or its client has. */
function observe(request: IncomingMessage, response: ServerResponse): void {
  const { answered, seconds, inFlight } = metrics();
  const begun = performance.now();
  const method = request.method ?? "GET";
  const path = request.url ?? "/";
  inFlight.inc();
  response.once("close", () => {
    const ms = performance.now() - begun;
    const route = routeName(path, response.statusCode);
    inFlight.dec();
    answered.inc({ method, route, status: String(response.statusCode) });
    seconds.observe({ method, route }, ms / 1_000);
    log.info({ method, route, status: response.statusCode, ms: Math.round(ms), cut: !response.writableFinished });
  });
}

/**
 * Reads on what is left of a body once its answer has gone. Node does so for a body that nobody began to read; where
 * somebody stopped half-way, the next request on the connection would never be looked at.
 */
function readToEnd(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (request.complete) return;
    request.unpipe();
    for (const event of ["data", "readable"]) request.removeAllListeners(event);
    request.resume();
  });
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
}

const FOREIGN: Refusal = { status: 403, reason: "cross-site", message: "This request comes from another site." };

/** Why the request does not come in; null where it does. */
function refusalOf(request: IncomingMessage, trustProxy: boolean): Refusal | null {
  if (!SAFE_METHODS.has(request.method ?? "GET") && !isSameOrigin(originOf(request, trustProxy))) return FOREIGN;
  return whyUnreadable(request);
}

function refuse(response: ServerResponse, { status, reason, message }: Refusal): void {
  const allowed = status === 405 ? { Allow: METHODS.join(", ") } : {};
  sendJson(response, status, { error: { reason, message } }, allowed);
}

/**
 * The one door that every request comes through, before any route: it gets its id, its client's address, a nonce for
 * the scripts of its page and the headers of every answer. What changes something is let in from our own pages only.
 */
export function receive(handle: Handler, settings: DoorSettings): (i: IncomingMessage, o: ServerResponse) => void {
  const { dev, secure, trustProxy, isStopping } = settings;
  return (request, response) => {
    const requestId = requestIdOf(request, trustProxy);
    const security = { nonce: newNonce(), secure, dev };
    fixForwardedFor(request, trustProxy);
    // Next reads the nonce for its own scripts from here; a client's own header would choose it.
    request.headers["content-security-policy"] = contentSecurityPolicy(security);
    for (const [name, value] of Object.entries(securityHeaders(security))) response.setHeader(name, value);
    response.setHeader("X-Request-Id", requestId);
    if (isStopping()) response.setHeader("Connection", "close");
    requestContext.run({ requestId }, () => {
      observe(request, response);
      readToEnd(request, response);
      const refusal = refusalOf(request, trustProxy);
      if (refusal) {
        refuse(response, refusal);
        return;
      }
      blameUnreadable(request, response);
      handle(request, response).catch((error: unknown) => {
        noteReached();
        log.error({ err: error }, "a request failed outside of the app");
        if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
        response.end("Something went wrong here. Try again in a moment.\n");
      });
    });
  };
}
