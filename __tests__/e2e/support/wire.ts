import { Agent, request, type OutgoingHttpHeaders } from "node:http";

/** A request as it goes over the wire: nothing is put right on the way, as `fetch` would. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Connections to a server that stay open from one request to the next. */
export interface Wire {
  readonly send: (sent: Sent) => Promise<Answered>;
  readonly close: () => void;
}

/** Longer than any answer takes, the first measuring of the bank included; a request that is left hanging is an error. */
const TIMEOUT_MS = 60_000;

const MAX_HEAD_BYTES = 64 * 1024;

export function openWire(url: string, connections: number): Wire {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: ({ method, path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const outgoing = request({
          agent,
          hostname,
          port,
          method,
          path,
          // A redirect repeats the address that was asked for, in two headers.
          maxHeaderSize: MAX_HEAD_BYTES,
          // Node leaves the length out for methods that seldom have a body: what follows would be read as a request.
          headers: {
            host: `localhost:${port}`,
            ...(body === undefined || "transfer-encoding" in headers
              ? {}
              : { "content-length": Buffer.byteLength(body) }),
            ...headers,
          },
        });
        outgoing.once("error", reject);
        outgoing.setTimeout(TIMEOUT_MS, () =>
          outgoing.destroy(new Error(`no answer to ${method} ${path.slice(0, 200)}`)),
        );
        outgoing.once("response", (incoming) => {
          const parts: Buffer[] = [];
          // A stream of events has no end: that it has begun is the answer.
          if (incoming.headers["content-type"]?.includes("event-stream")) {
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: "" });
            outgoing.destroy();
            return;
          }
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.once("error", reject);
          incoming.once("end", () => {
            const { statusCode = 0, headers } = incoming;
            resolve({ status: statusCode, headers, body: Buffer.concat(parts).toString() });
          });
        });
        outgoing.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
}
