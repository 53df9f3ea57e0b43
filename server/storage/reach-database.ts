import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import pg from "pg";
import { database } from "../db";
import { DAMAGED, DatabaseUnavailableError, DISK_FULL } from "./database-unavailable";

const CONNECT_TIMEOUT_MS = 5_000;

/** What PostgreSQL needs to write on: a segment of its log, in bytes. */
const SEGMENT = 16 * 1_024 * 1_024;

function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < SEGMENT;
}

/** A connection to a database server. Throws DatabaseUnavailableError, without the password, where there is none. */
export async function connectToServer(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  const { hostname, port, pathname } = new URL(url);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "no answer";
    throw new DatabaseUnavailableError(
      `The database server at ${hostname}:${port || "5432"}${pathname} cannot be reached (${reason}). Check DATABASE_URL and that the server runs.`,
    );
  }
}

/**
 * Waits until the process's database can be asked. Throws DatabaseUnavailableError where it cannot, and
 * DataFolderLockedError where another process has its folder.
 */
export async function reachDatabase(): Promise<void> {
  const open = database();
  if (open.kind === "server") {
    const client = await connectToServer(open.url);
    await client.end();
    return;
  }
  try {
    await open.pglite.waitReady;
  } catch (error) {
    // What cannot be read is most often whole, and has only no room to be opened in.
    const full = open.folder !== null && isDiskFull(dirname(open.folder));
    throw new DatabaseUnavailableError(full ? DISK_FULL : DAMAGED, { cause: error });
  }
}
