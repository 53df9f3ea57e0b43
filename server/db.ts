import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "./env";
import { PrismaClient } from "./generated/prisma/client";
import { lockDataFolder } from "./storage/data-folder-lock";
import { refuseLostDatabase } from "./storage/embedded-folder";
import { nameStatements } from "./storage/name-statements";
import { PreparedPGlite } from "./storage/prepared-pglite";

/** DATA_DIR's value for a database that lives in memory only: tests use it. */
export const MEMORY = "memory://";

/** An open database: where it is, how to ask it, and how to leave it. */
export type Database = {
  readonly prisma: PrismaClient;
  readonly close: () => Promise<void>;
} & (
  | {
      readonly kind: "embedded";
      readonly pglite: PGlite;
      /** Null where the database lives in memory. */
      readonly folder: string | null;
    }
  | { readonly kind: "server"; readonly url: string }
);

/** Next bundles this module more than once; one process still opens the database once. */
const holder = globalThis as typeof globalThis & { claimwiseDatabase?: Database | undefined };

/** Connections that one process keeps to a PostgreSQL server. */
const POOL_SIZE = 10;
/**
 * How long a request waits for its turn at the database before it fails. A class that presses Start at the same second
 * queues, and a student who waits is better off than one who reads an error and presses again.
 */
const PATIENCE_MS = 20_000;
const transactionOptions = { maxWait: PATIENCE_MS, timeout: PATIENCE_MS };

function openServer(url: string): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: PATIENCE_MS },
    { statementNameGenerator: nameStatements() },
  );
  const prisma = new PrismaClient({ adapter, transactionOptions });
  return { kind: "server", url, prisma, close: () => prisma.$disconnect() };
}

function openEmbedded(dataDir: string, image?: Blob): Database {
  const folder = dataDir === MEMORY ? null : join(dataDir, "db");
  if (folder !== null) refuseLostDatabase(folder);
  const unlock = folder === null ? undefined : lockDataFolder(dataDir);
  const pglite = new PreparedPGlite(folder ?? MEMORY, image && { loadDataDir: image });
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite), transactionOptions });
  const close = async (): Promise<void> => {
    try {
      await prisma.$disconnect();
      if (!pglite.closed) await pglite.close();
    } finally {
      // A database that could not be opened cannot be closed either; the folder is free all the same.
      unlock?.();
    }
  };
  return { kind: "embedded", pglite, folder, prisma, close };
}

/**
 * The process's database, opened on first use: PostgreSQL where DATABASE_URL is set, else PGlite in DATA_DIR.
 * Throws DataFolderLockedError where another process has the folder, DatabaseUnavailableError where it is damaged.
 */
export function database(): Database {
  if (holder.claimwiseDatabase) return holder.claimwiseDatabase;
  const { DATABASE_URL, DATA_DIR } = env();
  return (holder.claimwiseDatabase = DATABASE_URL ? openServer(DATABASE_URL) : openEmbedded(DATA_DIR));
}

/** Opens a copy of a database in memory, given what PGlite's `dumpDataDir` made of it, as the process's own. */
export function openCopy(image: Blob): Database {
  return (holder.claimwiseDatabase = openEmbedded(MEMORY, image));
}

/** The Prisma client of the process's database. */
export function db(): PrismaClient {
  return database().prisma;
}

/** Leaves the database, finishing what it is doing; a later `db()` opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = holder.claimwiseDatabase;
  holder.claimwiseDatabase = undefined;
  await open?.close();
}
