import { migrationsList, openSchemaEngine } from "@/prisma/schema-engine";
import { database } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

// Prints, for each order of the two, what Prisma's own engine and our runner find left to apply after the other.
const open = database();
if (open.kind !== "embedded") throw new Error("this is for the embedded database");
const prisma = await openSchemaEngine(open.pglite);
const list = { migrationsList: migrationsList(), filters: { externalTables: [], externalEnums: [] } };

const ours = await migrateDatabase();
const { appliedMigrationNames: prismaAfterOurs } = await prisma.applyMigrations(list);
const diagnosis = await prisma.diagnoseMigrationHistory({ ...list, optInToShadowDatabase: false });
await open.pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
const { appliedMigrationNames: prismas } = await prisma.applyMigrations(list);
const oursAfterPrisma = await migrateDatabase();
process.stdout.write(JSON.stringify({ ours, prismaAfterOurs, diagnosis, prismas, oursAfterPrisma }));
process.exit(0);
