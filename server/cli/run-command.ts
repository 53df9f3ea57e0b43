import { MigrationError } from "../../prisma/apply-migrations";
import { BackupError } from "../backup/backup-error";
import { EnvironmentError } from "../env";
import { DataFolderLockedError } from "../storage/data-folder-lock";
import { DatabaseUnavailableError } from "../storage/database-unavailable";
import { StartError } from "./start-error";

const EXPLAINED = [
  BackupError,
  StartError,
  EnvironmentError,
  DataFolderLockedError,
  DatabaseUnavailableError,
  MigrationError,
];

/** Runs a command of the command line on its arguments; what is expected to go wrong is told in a line, with status 1. */
export async function runCommand(command: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    const explained = EXPLAINED.some((kind) => error instanceof kind);
    process.stderr.write(
      `${explained && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}
