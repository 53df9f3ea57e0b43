import { createWriteStream, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BackupError } from "../backup/backup-error";
import { askForBackup } from "../backup/control-socket";
import { checkBackup } from "../backup/read-backup";
import { writeBackup } from "../backup/write-backup";
import { closeDatabase } from "../db";
import { env } from "../env";
import { DataFolderLockedError } from "../storage/data-folder-lock";
import { reachDatabase } from "../storage/reach-database";
import { runCommand } from "./run-command";

/** `backup-2026-11-25T21-40-03Z.ndjson.gz`: names in the order of their making. */
function defaultName(now: Date): string {
  return `backup-${now.toISOString().slice(0, 19).replaceAll(":", "-")}Z.ndjson.gz`;
}

/** Writes the backup, by the server that has the database open where there is one. */
async function writeTo(file: string): Promise<void> {
  const { DATA_DIR, DATABASE_URL } = env();
  if (DATABASE_URL === undefined && !existsSync(join(DATA_DIR, "db")))
    throw new BackupError(`There is no database in ${DATA_DIR}. Set DATA_DIR or DATABASE_URL as the server has them.`);
  try {
    await reachDatabase();
  } catch (error) {
    if (!(error instanceof DataFolderLockedError)) throw error;
    await askForBackup(DATA_DIR, file);
    return;
  }
  await writeBackup(createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }), new Date());
}

await runCommand(async ([file = defaultName(new Date())]) => {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file.`);
  // Under its own name there is never less than a whole backup.
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    await writeTo(part);
    const { rows } = await checkBackup(part);
    renameSync(part, file);
    const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
    const kilobytes = Math.ceil(statSync(file).size / 1_000);
    process.stdout.write(`backed up ${String(count)} rows into ${file} (${String(kilobytes)} kB), and read it back\n`);
  } finally {
    rmSync(part, { force: true });
    await closeDatabase();
  }
});
