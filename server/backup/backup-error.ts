/** Why a backup cannot be made or restored, in words that need no stack trace. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
