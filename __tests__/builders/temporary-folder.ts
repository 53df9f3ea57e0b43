import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** A folder of the test's own; `removeTemporaryFolders` ends it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimwise-test-"));
  made.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
