import { createHash } from "node:crypto";
import { createReadStream, openSync, readSync, closeSync } from "node:fs";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { BackupError } from "./backup-error";
import {
  anyHeaderSchema,
  BACKUP_VERSION,
  endSchema,
  headerSchema,
  rowSchema,
  tableSchema,
  type BackupHeader,
  type BackupRow,
  type BackupTable,
} from "./backup-format";

/** What a backup holds, in its order. */
export type BackupPart =
  | { readonly type: "header"; readonly header: BackupHeader }
  | { readonly type: "table"; readonly table: string; readonly columns: readonly string[] }
  | { readonly type: "row"; readonly row: BackupRow };

const GZIP = [0x1f, 0x8b];

function foreign(path: string): BackupError {
  return new BackupError(`${path} is not a backup of Claimwise.`);
}

function damaged(path: string, how: string): BackupError {
  return new BackupError(`${path} is damaged (${how}). Use another backup; nothing was restored.`);
}

/** Throws where the file cannot be read or does not begin as a gzipped one does. */
function refuseOtherFiles(path: string): void {
  const start = Buffer.alloc(GZIP.length);
  try {
    const file = openSync(path, "r");
    readSync(file, start);
    closeSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(`${path} cannot be read (${code ?? "unknown reason"}).`);
  }
  if (!GZIP.every((byte, at) => start[at] === byte)) throw foreign(path);
}

/** The lines of a gzipped file, each without its end; the last one may lack it. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  createReadStream(path)
    .on("error", (error) => gunzip.destroy(error))
    .pipe(gunzip);
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of gunzip) {
    const [first = "", ...others] = decoder.decode(chunk as Buffer, { stream: true }).split("\n");
    rest.push(first);
    for (const other of others) {
      yield rest.join("");
      rest = [other];
    }
  }
  if (rest.join("") !== "") yield rest.join("");
}

function parseLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function readHeader(path: string, line: string): BackupHeader {
  const any = parseLine(anyHeaderSchema, line);
  if (!any) throw foreign(path);
  if (any.version > BACKUP_VERSION) {
    throw new BackupError(
      `${path} was made by a newer version of Claimwise (format ${String(any.version)}). Restore it with that version.`,
    );
  }
  const header = parseLine(headerSchema, line);
  if (!header) throw damaged(path, "its first line makes no sense");
  return header;
}

/** The parts of a backup whose lines are those that were written, as many as its header says. */
async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  const digest = createHash("sha256");
  const counts: Record<string, number> = {};
  let header: BackupHeader | null = null;
  let table: BackupTable | null = null;
  let ended = false;
  for await (const line of linesOf(path)) {
    if (ended) throw damaged(path, "something follows its end");
    const end = header && parseLine(endSchema, line);
    if (end) {
      if (end.sha256 !== digest.digest("hex")) throw damaged(path, "its checksum is another one");
      ended = true;
      continue;
    }
    digest.update(`${line}\n`);
    const row: BackupRow | null = table && parseLine(rowSchema, line);
    const begun: BackupTable | null = row ? null : parseLine(tableSchema, line);
    if (!header) {
      header = readHeader(path, line);
      yield { type: "header", header };
    } else if (begun) {
      table = begun;
      counts[begun.table] = 0;
      yield { type: "table", ...begun };
    } else if (table && row?.length === table.columns.length) {
      counts[table.table] = (counts[table.table] ?? 0) + 1;
      yield { type: "row", row };
    } else throw damaged(path, "a line of it makes no sense");
  }
  if (!header) throw foreign(path);
  if (!ended) throw damaged(path, "its end is missing");
  const expected = header.rows;
  if (Object.keys({ ...expected, ...counts }).some((name) => counts[name] !== expected[name]))
    throw damaged(path, "rows are missing");
}

/** Reads a backup from its beginning to its end. Throws BackupError where it is damaged, newer, or no backup at all. */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  refuseOtherFiles(path);
  try {
    yield* partsOf(path);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    // Gzip has a checksum of its own, and says so when a file was cut.
    if ((error as NodeJS.ErrnoException).code?.startsWith("Z_")) throw damaged(path, (error as Error).message);
    throw error;
  }
}

/** Reads a whole backup and throws BackupError unless every line of it is as it was written. */
export async function checkBackup(path: string): Promise<BackupHeader> {
  let found: BackupHeader | null = null;
  for await (const part of readBackup(path)) if (part.type === "header") found = part.header;
  if (!found) throw foreign(path);
  return found;
}
