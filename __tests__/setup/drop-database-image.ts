import { rmSync } from "node:fs";

/** Takes away what `make-database-image` made. */
export default function dropDatabaseImage(): void {
  const folder = process.env.DATABASE_IMAGE_FOLDER;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
