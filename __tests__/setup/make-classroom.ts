import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeModel } from "../e2e/support/classroom";

/** Makes one classroom, which each file of browser tests begins with a copy of. */
export default async function makeClassroom(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "claimwise-classroom-"));
  process.env.CLASSROOM_FOLDER = folder;
  await makeModel(folder);
}
