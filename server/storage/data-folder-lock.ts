import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { tryLock } from "fs-native-extensions";

/** Another process has the data folder open. */
export class DataFolderLockedError extends Error {
  override readonly name = "DataFolderLockedError";

  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by another Claimwise process${holder ? ` (process ${holder})` : ""}. ` +
        "Stop that one first, or set DATA_DIR to another folder.",
    );
  }
}

/** Locks held by this process, by folder: a second open of the same file would not see its own lock. */
const held = new Map<string, number>();

/**
 * Takes the folder for this process alone until it ends; the kernel gives the lock back even after SIGKILL.
 * PGlite itself does not stop a second process, which would corrupt the folder.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "lock");
  const file = openSync(path, "a+", 0o600);
  if (held.has(path) || !tryLock(file)) {
    closeSync(file);
    throw new DataFolderLockedError(folder, readFileSync(path, "utf8").trim());
  }
  held.set(path, file);
  ftruncateSync(file);
  try {
    writeSync(file, String(process.pid));
  } catch (error) {
    // The number only helps whoever looks for the process; that the disk is full is told when the database is opened.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
  return () => {
    held.delete(path);
    closeSync(file);
  };
}
