import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { createGzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
import { db } from "../db";
import { BackupError } from "./backup-error";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader } from "./backup-format";
import { countRows, listMigrations, listTables, quoted, type Sql, type Table } from "./tables";

/** Rows asked for at a time; an attempt's row has up to 50 kB. */
const PAGE = 200;
/** Longer than any backup takes, in milliseconds: Prisma ends a transaction after five seconds unless told otherwise. */
const LONGEST_MS = 3_600_000;
/** The least work that still makes a file a fifth of its size: while it is made, the embedded database waits. */
const COMPRESSION_LEVEL = 2;

type WriteLine = (line: string) => Promise<void>;

async function writeRows(sql: Sql, { name, columns }: Table, write: WriteLine): Promise<void> {
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(", ");
  // An array constructor holds up to any number of columns, where a function's arguments end at a hundred.
  await sql.$executeRawUnsafe(
    `DECLARE "backup" NO SCROLL CURSOR FOR SELECT array_to_json(ARRAY[${texts}])::text AS "row" FROM ${quoted(name)}`,
  );
  for (;;) {
    const rows = await sql.$queryRawUnsafe<{ row: string }[]>(`FETCH ${String(PAGE)} FROM "backup"`);
    if (rows.length === 0) break;
    await write(rows.map(({ row }) => row).join("\n"));
  }
  await sql.$executeRawUnsafe('CLOSE "backup"');
}

async function writeLines(sql: Sql, out: Writable, now: Date): Promise<BackupHeader> {
  const digest = createHash("sha256");
  const write: WriteLine = async (line) => {
    digest.update(`${line}\n`);
    if (!out.write(`${line}\n`)) await once(out, "drain");
  };
  // As the first statement: what others write while the backup is made is not in it.
  await sql.$executeRawUnsafe("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  const migrations = await listMigrations(sql);
  if (migrations.length === 0) throw new BackupError("The database is empty: there is nothing to back up.");
  const tables = await listTables(sql);
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table.name] = await countRows(sql, table);
  const header = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: now.toISOString(),
    migrations,
    rows,
  } as const;
  await write(JSON.stringify(header));
  for (const table of tables) {
    await write(JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) }));
    await writeRows(sql, table, write);
  }
  out.write(`${JSON.stringify({ sha256: digest.digest("hex") })}\n`);
  return header;
}

/**
 * Writes a backup of the process's database to `out` and ends it: everything as it was at one moment. On PostgreSQL
 * others go on meanwhile; the embedded database has one session, so that their queries wait.
 */
export async function writeBackup(out: Writable, now: Date): Promise<BackupHeader> {
  const gzip = createGzip({ level: COMPRESSION_LEVEL });
  const written = pipeline(gzip, out);
  const header = db()
    .$transaction((transaction) => writeLines(transaction, gzip, now), { timeout: LONGEST_MS, maxWait: LONGEST_MS })
    .then(
      (made) => {
        gzip.end();
        return made;
      },
      (error: unknown) => {
        gzip.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
      },
    );
  const [made] = await Promise.all([header, written]);
  return made;
}
