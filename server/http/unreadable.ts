import type { IncomingMessage, ServerResponse } from "node:http";
import { requestContext } from "./request-context";

/** What Next takes of a form; it answers with 500 where there is more. */
const MAX_FORM_BYTES = 1024 * 1024;

/** Every method that a route may have. At others, such as TRACE, Next fails. */
export const METHODS: readonly string[] = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

interface Unreadable {
  readonly status: 400 | 405 | 413;
  readonly reason: "malformed" | "no-such-method" | "too-large";
  readonly message: string;
}

const NO_METHOD: Unreadable = { status: 405, reason: "no-such-method", message: "Nothing here has this method." };

const MALFORMED: Unreadable = { status: 400, reason: "malformed", message: "This address cannot be read." };
const TOO_LARGE: Unreadable = { status: 413, reason: "too-large", message: "This is larger than 1 MB." };

function isReadablePath(path: string): boolean {
  if (!path.startsWith("/")) return false;
  try {
    decodeURIComponent(path.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Why a request is none that Next can read, where its head tells; null where it may be one. */
export function whyUnreadable({ method = "GET", url = "/", headers }: IncomingMessage): Unreadable | null {
  if (!METHODS.includes(method)) return NO_METHOD;
  if (!isReadablePath(url)) return MALFORMED;
  return Number(headers["content-length"] ?? 0) > MAX_FORM_BYTES ? TOO_LARGE : null;
}

/** Whether Next reads the request before a route may: all but a program's calls, and whatever looks like a page's form. */
function isReadByNext({ url = "/", headers }: IncomingMessage): boolean {
  if (!url.startsWith("/api/")) return true;
  return "next-action" in headers || (headers["content-type"] ?? "").startsWith("multipart/form-data");
}

/**
 * Next answers a body or a header that it cannot read as it answers a failure of ours, with 500. Pages and actions ask
 * first who is there, so where nobody has been asked for, the fault is the request's: 400. Routes under /api/ read
 * their requests themselves.
 */
export function blameUnreadable(request: IncomingMessage, response: ServerResponse): void {
  if (!isReadByNext(request)) return;
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  const patched: typeof response.writeHead = (status: number, ...rest: unknown[]): ServerResponse =>
    writeHead(status === 500 && !requestContext.getStore()?.reached ? 400 : status, ...rest);
  response.writeHead = patched;
}
