import { closeDatabase, db, MEMORY } from "@/server/db";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { migrateDatabase } from "@/server/storage/migrate-database";

/** A fresh database with every migration applied, in memory unless a folder is given; it becomes the process's own. */
export async function openTestDatabase(dataDir: string = MEMORY): Promise<PrismaClient> {
  await closeDatabase();
  process.env.DATA_DIR = dataDir;
  delete process.env.DATABASE_URL;
  await migrateDatabase();
  return db();
}

/** Leaves the test's database. */
export async function closeTestDatabase(): Promise<void> {
  await closeDatabase();
}
