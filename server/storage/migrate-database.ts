import { join } from "node:path";
import {
  applyMigrations,
  pgliteSession,
  readMigrations,
  type Migration,
  type SqlSession,
} from "../../prisma/apply-migrations";
import { database } from "../db";
import { markComplete } from "./embedded-folder";
import { connectToServer, reachDatabase } from "./reach-database";

/** The project's own migrations, oldest first. */
export function projectMigrations(): readonly Migration[] {
  return readMigrations(join(process.cwd(), "prisma", "migrations"));
}

async function migrateServer(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = await connectToServer(url);
  const session: SqlSession = {
    run: async (sql) => {
      await client.query(sql);
    },
    query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  };
  try {
    return await applyMigrations(session, migrations);
  } finally {
    await client.end();
  }
}

/** Applies pending migrations, the project's unless told otherwise, to the process's database and returns their names. */
export async function migrateDatabase(migrations = projectMigrations()): Promise<string[]> {
  const open = database();
  if (open.kind === "server") return migrateServer(open.url, migrations);
  const { pglite, folder } = open;
  await reachDatabase();
  const applied = await applyMigrations(pgliteSession(pglite), migrations);
  if (folder !== null) markComplete(folder);
  return applied;
}
