import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { NOT_KEPT } from "./respond";

/** Sends JSON in one piece, with its length: each further piece is a system call, and there are many answers. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const text = JSON.stringify(body);
  const length = { "Content-Length": Buffer.byteLength(text) };
  response.writeHead(status, { "Content-Type": "application/json", ...length, ...NOT_KEPT, ...headers });
  response.end(text);
}
