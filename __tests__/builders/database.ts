import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, db, MEMORY, openCopy } from "@/server/db";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { migrateDatabase } from "@/server/storage/migrate-database";

/** The migrated database that the run has made once (`setup/make-database-image`). */
function image(): Blob {
  return new Blob([readFileSync(join(process.env.DATABASE_IMAGE_FOLDER ?? "", "image.tar"))]);
}

/** A fresh database with every migration applied, in memory unless a folder is given; it becomes the process's own. */
export async function openTestDatabase(dataDir: string = MEMORY): Promise<PrismaClient> {
  await closeDatabase();
  process.env.DATA_DIR = dataDir;
  delete process.env.DATABASE_URL;
  if (dataDir === MEMORY) openCopy(image());
  else await migrateDatabase();
  return db();
}

/** Leaves the test's database. */
export async function closeTestDatabase(): Promise<void> {
  await closeDatabase();
}
