/** The database cannot be reached or read; the message says what to do and holds no password. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";
}

export const DAMAGED =
  "The embedded database cannot be read: its folder is damaged. Restore a backup, or move the folder away to start anew.";

export const DISK_FULL =
  "The embedded database cannot be opened: the disk that holds it is full. Make room, 100 MB or more, and start again.";
