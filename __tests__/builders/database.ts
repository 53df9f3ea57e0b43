import { closeDatabase, db, MEMORY } from "@/server/db";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { migrateDatabase } from "@/server/storage/migrate-database";

/** A fresh in-memory database with every migration applied; it becomes the process's own. */
export async function openTestDatabase(): Promise<PrismaClient> {
  await closeDatabase();
  process.env.DATA_DIR = MEMORY;
  delete process.env.DATABASE_URL;
  await migrateDatabase();
  return db();
}

/** Leaves the test's database. */
export async function closeTestDatabase(): Promise<void> {
  await closeDatabase();
}
