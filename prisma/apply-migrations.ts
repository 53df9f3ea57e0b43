import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";

/** A connection that runs SQL: PGlite, or one client of a PostgreSQL server. */
export interface SqlSession {
  /** Runs several statements, without results. */
  readonly run: (sql: string) => Promise<void>;
  readonly query: (sql: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
}

/** PGlite as such a connection. */
export function pgliteSession(pglite: PGlite): SqlSession {
  return {
    run: async (sql) => {
      await pglite.exec(sql);
    },
    query: async (sql, values) => (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
  };
}

/** The database's history and the project's migrations do not fit together. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma records it. */
  readonly checksum: string;
}

/** Any constant: every Claimwise process asks for the same lock. */
const ADVISORY_LOCK = 72_174_530;

/** Prisma's own table, so that `prisma migrate deploy` can carry on from the same history. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** Throws where an applied migration has changed since, or is unknown to this version of the project. */
function checkHistory(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new MigrationError(
        `The database has the migration ${name}, which this version of Claimwise does not know. Use the version that made it, or a newer one.`,
      );
    }
    if (expected !== checksum) {
      throw new MigrationError(
        `The migration ${name} was changed after it had been applied. Restore its file; write changes as a new migration.`,
      );
    }
  }
}

async function applyOne(session: SqlSession, { name, sql, checksum }: Migration): Promise<void> {
  await session.run("BEGIN");
  try {
    await session.run(sql);
    await session.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await session.run("COMMIT");
  } catch (error) {
    await session.run("ROLLBACK");
    throw new MigrationError(`The migration ${name} failed and was taken back.`, { cause: error });
  }
}

/**
 * Brings the database up to date: each pending migration in a transaction of its own, so that one killed half-way
 * leaves nothing behind. Returns the names applied. Throws MigrationError where history and project disagree.
 */
export async function applyMigrations(session: SqlSession, migrations: readonly Migration[]): Promise<string[]> {
  await session.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
  try {
    await session.run(HISTORY_TABLE);
    const rows = await session.query(
      `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      [],
    );
    const applied = new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
    checkHistory(applied, migrations);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await applyOne(session, migration);
    return pending.map(({ name }) => name);
  } finally {
    await session.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCK]);
  }
}
