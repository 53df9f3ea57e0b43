import { rmSync } from "node:fs";

/** Takes away what `make-classroom` made. */
export default function dropClassroom(): void {
  const folder = process.env.CLASSROOM_FOLDER;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
