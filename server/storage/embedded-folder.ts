import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseUnavailableError, DAMAGED } from "./database-unavailable";

/** Written once a database is whole: from then on, missing files mean damage and not a first start cut short. */
const COMPLETE = "claimwise-complete";

/**
 * Throws where the folder held a whole database and has lost the file that PGlite knows one by: PGlite would take it
 * for new, and write an empty database over what is left.
 */
export function refuseLostDatabase(folder: string): void {
  if (existsSync(join(folder, COMPLETE)) && !existsSync(join(folder, "PG_VERSION")))
    throw new DatabaseUnavailableError(DAMAGED);
}

/** Notes that the folder holds a whole database. */
export function markComplete(folder: string): void {
  writeFileSync(join(folder, COMPLETE), "");
}
