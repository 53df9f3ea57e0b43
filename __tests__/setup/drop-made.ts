import { rmSync } from "node:fs";

/** Takes away the folders that `make-database-image` and `make-classroom` have named and filled. */
export default function dropMade(): void {
  for (const name of ["DATABASE_IMAGE_FOLDER", "CLASSROOM_FOLDER"]) {
    const folder = process.env[name];
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
