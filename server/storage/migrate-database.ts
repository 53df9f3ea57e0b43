import { join } from "node:path";
import pg from "pg";
import { applyMigrations, readMigrations, type SqlSession } from "../../prisma/apply-migrations";
import { database } from "../db";
import { DAMAGED, DatabaseUnavailableError } from "./database-unavailable";
import { markComplete } from "./embedded-folder";

const MIGRATIONS = join(process.cwd(), "prisma", "migrations");
const CONNECT_TIMEOUT_MS = 5_000;

async function migrateServer(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  const { hostname, port, pathname } = new URL(url);
  try {
    await client.connect();
  } catch (error) {
    const reason = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "no answer";
    throw new DatabaseUnavailableError(
      `The database server at ${hostname}:${port || "5432"}${pathname} cannot be reached (${reason}). Check DATABASE_URL and that the server runs.`,
    );
  }
  const session: SqlSession = {
    run: async (sql) => {
      await client.query(sql);
    },
    query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  };
  try {
    return await applyMigrations(session, readMigrations(MIGRATIONS));
  } finally {
    await client.end();
  }
}

/** Applies pending migrations to the process's database and returns their names. */
export async function migrateDatabase(): Promise<string[]> {
  const open = database();
  if (open.kind === "server") return migrateServer(open.url);
  const { pglite, folder } = open;
  try {
    await pglite.waitReady;
  } catch (error) {
    throw new DatabaseUnavailableError(DAMAGED, { cause: error });
  }
  const session: SqlSession = {
    run: async (sql) => {
      await pglite.exec(sql);
    },
    query: async (sql, values) => (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
  };
  const applied = await applyMigrations(session, readMigrations(MIGRATIONS));
  if (folder !== null) markComplete(folder);
  return applied;
}
