import type { Server } from "node:http";
import { join } from "node:path";
import next from "next";
import { CALLS } from "../calls/calls";
import { answerCalls } from "../http/answer-calls";
import { serveCompressed } from "../http/compressed-assets";
import { endStreams } from "../http/open-streams";
import { receive } from "../http/receive";
import { answerNotReady } from "./take-port";

/** Time given to requests in flight when the server is told to stop, in milliseconds. */
const GRACE_MS = 10_000;
/** Streams that were ended have sent their last by then. */
const STREAMS_MS = 500;

interface ServeOptions {
  readonly dev: boolean;
  readonly port: number;
  /** Whether people reach the server over https. */
  readonly secure: boolean;
  /** Whether a proxy of ours stands in front and sets X-Forwarded-For. */
  readonly trustProxy: boolean;
}

let stopping = false;

/** Serves the app on the server. Resolves when it is ready to answer. */
export async function serveApp(server: Server, { dev, port, secure, trustProxy }: ServeOptions): Promise<void> {
  // Host and port are where Next reaches itself when a form's action redirects.
  const app = next({ dev, httpServer: server, hostname: "localhost", port });
  await app.prepare();
  const pages = dev ? app.getRequestHandler() : serveCompressed(join(".next", "static"), app.getRequestHandler());
  server.off("request", answerNotReady);
  server.on("request", receive(answerCalls(CALLS, pages), { dev, secure, trustProxy, isStopping: () => stopping }));
}

/** Stops on SIGTERM or SIGINT: no new requests, those in flight finish, then `close`. */
export function stopOnSignal(server: Server, close: () => Promise<void>): void {
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    endStreams();
    setTimeout(() => {
      server.closeIdleConnections();
    }, STREAMS_MS).unref();
    setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MS).unref();
    server.closeIdleConnections();
    server.close(() => {
      void close().then(() => process.exit(0));
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
