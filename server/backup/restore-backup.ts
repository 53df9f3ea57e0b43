import { db } from "../db";
import { migrateDatabase, projectMigrations } from "../storage/migrate-database";
import { reachDatabase } from "../storage/reach-database";
import { BackupError } from "./backup-error";
import type { BackupHeader, BackupRow } from "./backup-format";
import { checkBackup, readBackup } from "./read-backup";
import { countRows, listMigrations, listTables, quoted, type Sql, type Table } from "./tables";

/** Rows written by one statement. */
const PAGE = 200;
const LONGEST_MS = 3_600_000;

/** The project's migrations up to the backup's last one. Throws where the backup has one that the project has not. */
function migrationsOf(path: string, { migrations }: BackupHeader) {
  const known = projectMigrations();
  for (const [at, { name, checksum }] of migrations.entries()) {
    if (known[at]?.name !== name || known[at].checksum !== checksum) {
      throw new BackupError(
        `${path} was made by a version of Claimwise that has the migration ${name}, which this one does not have. ` +
          "Restore it with that version, or a newer one.",
      );
    }
  }
  return known.slice(0, migrations.length);
}

/** Throws where the database holds anything, or has been brought further than the backup. */
async function refuseFilled(sql: Sql, header: BackupHeader): Promise<void> {
  const advice =
    "Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to a new database; no server may have been started on it.";
  for (const table of await listTables(sql)) {
    const rows = await countRows(sql, table);
    if (rows > 0) throw new BackupError(`The database is not empty (${table.name} has rows). ${advice}`);
  }
  const names = new Set(header.migrations.map(({ name }) => name));
  const further = (await listMigrations(sql)).find(({ name }) => !names.has(name));
  if (further) throw new BackupError(`The database is newer than the backup (it has ${further.name}). ${advice}`);
}

async function insertRows(sql: Sql, table: Table, columns: readonly string[], rows: readonly BackupRow[]) {
  if (rows.length === 0) return;
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const values = columns.map((name, at) => {
    const type = types.get(name);
    if (type === undefined) throw new BackupError(`The backup has a column ${table.name}.${name} that does not exist.`);
    return `("r"->>${String(at)})::${type}`;
  });
  await sql.$executeRawUnsafe(
    `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(", ")})
     SELECT ${values.join(", ")} FROM json_array_elements($1::json) AS "r"`,
    JSON.stringify(rows),
  );
}

/** Lets sequences go on after the rows that they have numbered. */
async function advanceSequences(sql: Sql, table: Table): Promise<void> {
  for (const { name, sequence } of table.columns) {
    if (sequence === null) continue;
    const column = quoted(name);
    await sql.$executeRawUnsafe(
      `SELECT setval($1::text::regclass, coalesce(max(${column}), 1), max(${column}) IS NOT NULL) FROM ${quoted(table.name)}`,
      sequence,
    );
  }
}

async function loadRows(sql: Sql, path: string, header: BackupHeader): Promise<void> {
  const tables = new Map((await listTables(sql)).map((table) => [table.name, table]));
  // From here on no server that is started now can write anything before the backup is in.
  await sql.$executeRawUnsafe(`LOCK TABLE ${[...tables.keys()].map(quoted).join(", ")} IN EXCLUSIVE MODE`);
  await refuseFilled(sql, header);
  let into: { readonly table: Table; readonly columns: readonly string[] } | null = null;
  let rows: BackupRow[] = [];
  const flush = async (): Promise<void> => {
    if (into) await insertRows(sql, into.table, into.columns, rows);
    rows = [];
  };
  for await (const part of readBackup(path)) {
    if (part.type === "row") rows.push(part.row);
    if (part.type === "table" || rows.length === PAGE) await flush();
    if (part.type !== "table") continue;
    const table = tables.get(part.table);
    if (!table) throw new BackupError(`The backup has a table ${part.table} that does not exist.`);
    into = { table, columns: part.columns };
  }
  await flush();
  for (const table of tables.values()) await advanceSequences(sql, table);
}

/**
 * Restores a backup into the process's database, which must be empty: the whole file is checked, the schema made as the
 * backup's, the rows written in one transaction, and the schema brought up to date. Throws BackupError.
 */
export async function restoreBackup(path: string): Promise<BackupHeader> {
  const header = await checkBackup(path);
  const migrations = migrationsOf(path, header);
  await reachDatabase();
  await refuseFilled(db(), header);
  await migrateDatabase(migrations);
  await db().$transaction((transaction) => loadRows(transaction, path, header), {
    timeout: LONGEST_MS,
    maxWait: LONGEST_MS,
  });
  await migrateDatabase();
  return header;
}
