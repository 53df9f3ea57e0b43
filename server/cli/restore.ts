import { BackupError } from "../backup/backup-error";
import { restoreBackup } from "../backup/restore-backup";
import { closeDatabase } from "../db";
import { env } from "../env";
import { runCommand } from "./run-command";

await runCommand(async ([file]) => {
  if (file === undefined) throw new BackupError("Name the backup: npm run restore -- FILE");
  try {
    const { rows, madeAt } = await restoreBackup(file);
    const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
    const into = env().DATABASE_URL === undefined ? env().DATA_DIR : "the database of DATABASE_URL";
    process.stdout.write(`restored ${String(count)} rows of ${madeAt} into ${into}\n`);
  } finally {
    await closeDatabase();
  }
});
