import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTestDatabase, closeTestDatabase } from "../builders/database";
import { emptySession } from "../builders/empty-session";
import { runChild } from "../builders/run-child";
import { removeTemporaryFolders, temporaryFolder } from "../builders/temporary-folder";
import { applyMigrations, MigrationError, readMigrations, type SqlSession } from "@/prisma/apply-migrations";
import { db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

const PROJECT = "prisma/migrations";

beforeAll(openTestDatabase);
afterAll(async () => {
  await closeTestDatabase();
  removeTemporaryFolders();
});

/** Migrations by name and SQL, as they stand in a folder. */
function folderOf(migrations: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

const ONE = { "1_one": 'CREATE TABLE "One" ("id" INT);' };
const TWO = { ...ONE, "2_two": 'CREATE TABLE "Two" ("id" INT);' };
const BROKEN = { ...TWO, "3_broken": 'CREATE TABLE "Three" ("id" INT); SELECT 1 / 0;' };

const tables = async (session: SqlSession): Promise<unknown[]> => {
  const rows = await session.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1",
    [],
  );
  return rows.map(({ tablename }) => tablename);
};

describe("migrations", () => {
  it("are applied to a fresh database in the order of their names, and not again", async () => {
    const session = await emptySession();
    const migrations = readMigrations(folderOf({ "2_two": TWO["2_two"], "1_one": ONE["1_one"] }));
    expect(await applyMigrations(session, migrations)).toEqual(["1_one", "2_two"]);
    expect(await tables(session)).toEqual(["One", "Two"]);
    expect(await applyMigrations(session, migrations)).toEqual([]);
  });

  it("go on where the history ends", async () => {
    const session = await emptySession();
    await applyMigrations(session, readMigrations(folderOf(ONE)));
    expect(await applyMigrations(session, readMigrations(folderOf(TWO)))).toEqual(["2_two"]);
  });

  it("are refused where an applied one was changed since, and nothing more is applied", async () => {
    const session = await emptySession();
    await applyMigrations(session, readMigrations(folderOf(ONE)));
    const changed = readMigrations(folderOf({ ...TWO, "1_one": `${ONE["1_one"]} -- changed` }));
    await expect(applyMigrations(session, changed)).rejects.toThrow(MigrationError);
    await expect(applyMigrations(session, changed)).rejects.toThrow("1_one was changed after it had been applied");
    expect(await tables(session)).toEqual(["One"]);
  });

  it("are refused where the database has one that this version does not know", async () => {
    const session = await emptySession();
    await applyMigrations(session, readMigrations(folderOf(TWO)));
    const older = applyMigrations(session, readMigrations(folderOf(ONE)));
    await expect(older).rejects.toThrow("2_two, which this version of Claimwise does not know");
  });

  it("keep those before a failing one; of itself nothing stays, and mended it is applied", async () => {
    const session = await emptySession();
    const failing = applyMigrations(session, readMigrations(folderOf(BROKEN)));
    await expect(failing).rejects.toThrow("The migration 3_broken failed and was taken back.");
    expect(await tables(session)).toEqual(["One", "Two"]);
    const mended = { ...BROKEN, "3_broken": 'CREATE TABLE "Three" ("id" INT);' };
    expect(await applyMigrations(session, readMigrations(folderOf(mended)))).toEqual(["3_broken"]);
  });

  it("hold other processes off until they are done, and let go also after a failure", async () => {
    const session = await emptySession();
    const held = async (): Promise<unknown> =>
      (await session.query("SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'", []))[0]?.held;
    const whileApplying: unknown[] = [];
    const watched: SqlSession = {
      ...session,
      run: async (sql) => {
        if (sql.includes("CREATE TABLE")) whileApplying.push(await held());
        await session.run(sql);
      },
    };
    await expect(applyMigrations(watched, readMigrations(folderOf(BROKEN)))).rejects.toThrow(MigrationError);
    expect(whileApplying).toEqual([1, 1, 1, 1]);
    expect(await held()).toBe(0);
  });
});

describe("the history that they write", () => {
  it("has Prisma's own columns, with the SHA-256 of the file's bytes", async () => {
    await emptySession();
    const names = await migrateDatabase();
    const rows = await db().$queryRaw`SELECT * FROM "_prisma_migrations" ORDER BY migration_name`;
    expect(rows).toEqual(
      names.map((name) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        checksum: createHash("sha256")
          .update(readFileSync(join(PROJECT, name, "migration.sql")))
          .digest("hex"),
        migration_name: name,
        started_at: expect.any(Date) as Date,
        finished_at: expect.any(Date) as Date,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
      })),
    );
    expect(names.length).toBeGreaterThan(0);
  });

  it("is one that Prisma's own engine carries on from, and the other way round", async () => {
    const names = readMigrations(PROJECT).map(({ name }) => name);
    const { by, stdout, stderr } = await runChild("prisma-history", { DATA_DIR: "memory://" }).ended;
    expect({ by, stderr }).toEqual({ by: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      ours: names,
      prismaAfterOurs: [],
      diagnosis: { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null },
      prismas: names,
      oursAfterPrisma: [],
    });
  }, 60_000);
});
