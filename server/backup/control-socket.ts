import { createWriteStream, chmodSync, rmSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { log } from "../log";
import { BackupError } from "./backup-error";
import { writeBackup } from "./write-backup";

/** What the kernel allows for the path of a socket, in bytes, on every system that has them. */
const LONGEST_PATH = 103;

function socketIn(dataDir: string): string {
  return join(dataDir, "control.sock");
}

/**
 * Gives backups to whoever may open the socket in the data folder, which its owner alone may: the embedded database has
 * one owner process, so a backup of a running server has to come from that one. Call it while holding the folder's lock.
 */
export async function serveBackups(dataDir: string): Promise<Server | null> {
  const path = socketIn(dataDir);
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    log.warn({ path }, "the data folder's path is too long for a socket: stop the server to back it up");
    return null;
  }
  // A killed server leaves its socket behind; the lock says that nobody listens on it.
  rmSync(path, { force: true });
  const server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "application/gzip" });
    writeBackup(response, new Date()).then(
      ({ rows }) => {
        log.info({ rows: Object.values(rows).reduce((sum, count) => sum + count, 0) }, "gave a backup");
      },
      (error: unknown) => {
        log.error({ err: error }, "a backup failed");
        response.destroy();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  server.unref();
  return server;
}

/** Has the server that has the data folder write a backup into a new file. Throws BackupError where it does not answer. */
export async function askForBackup(dataDir: string, file: string): Promise<void> {
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ socketPath: socketIn(dataDir) }, resolve)
        .once("error", reject)
        .end();
    });
    await pipeline(answer, createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }));
  } catch (error) {
    throw new BackupError(
      `The server that uses the data folder ${dataDir} gave no backup (${(error as NodeJS.ErrnoException).code ?? String(error)}). ` +
        "Its log says why where it was asked; if it is only starting, try again.",
    );
  }
}
