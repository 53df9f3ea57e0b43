import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { applyMigrations, pgliteSession, readMigrations } from "../../prisma/apply-migrations";

/** Makes one database with every migration applied: what each file of tests begins with a copy of. */
export default async function makeDatabaseImage(): Promise<void> {
  const pglite = new PGlite();
  await applyMigrations(pgliteSession(pglite), readMigrations(join(process.cwd(), "prisma", "migrations")));
  const image = await pglite.dumpDataDir("none");
  await pglite.close();
  const folder = mkdtempSync(join(tmpdir(), "claimwise-image-"));
  process.env.DATABASE_IMAGE_FOLDER = folder;
  writeFileSync(join(folder, "image.tar"), Buffer.from(await image.arrayBuffer()));
}
