import { createServer, type RequestListener, type Server } from "node:http";
import { StartError } from "./start-error";

const SECONDS_TO_WAIT = "1";

/**
 * How long an idle connection is kept, in milliseconds: longer than a proxy keeps it (nginx: 60 s), so that never a
 * request arrives on one that is being closed here. A proxy sends no POST a second time.
 */
const KEEP_ALIVE_MS = 75_000;

/** Without a listener a request would be left hanging for good, long after the app is ready. */
export const answerNotReady: RequestListener = (_request, response) => {
  response.writeHead(503, {
    "Content-Type": "text/plain; charset=utf-8",
    "Retry-After": SECONDS_TO_WAIT,
    Connection: "close",
  });
  response.end("Claimwise is starting. Try again in a moment.\n");
};

/** Takes the port before anything else is touched. Until `serveApp` takes over, requests are answered with 503. */
export async function takePort(port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, answerNotReady);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE"
          ? `Port ${String(port)} is in use by another program. Stop it, or set PORT to another number.`
          : `Port ${String(port)} cannot be opened (${error.code ?? "unknown reason"}).`;
      reject(new StartError(reason));
    });
    server.listen(port, resolve);
  });
  return server;
}
