import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { runChild } from "../../builders/run-child";
import { removeTemporaryFolders, temporaryFolder } from "../../builders/temporary-folder";
import { closeDatabase, db } from "@/server/db";
import { checkHealth } from "@/server/storage/check-health";
import { DataFolderLockedError, lockDataFolder } from "@/server/storage/data-folder-lock";
import { DatabaseUnavailableError } from "@/server/storage/database-unavailable";
import { migrateDatabase } from "@/server/storage/migrate-database";
import { readMigrations } from "@/prisma/apply-migrations";

/** A database in a folder takes a few seconds to make, so one is made and copied. */
const model = temporaryFolder();
const before = { ...process.env };

beforeAll(async () => {
  process.env.DATA_DIR = model;
  await migrateDatabase();
  await db().user.create({ data: { email: "ada@example.org", name: "Ada" } });
  await closeDatabase();
}, 60_000);

afterEach(async () => {
  await closeDatabase().catch(() => undefined);
  process.env = { ...before };
});
afterAll(removeTemporaryFolders);

function copyOfModel(): string {
  const folder = temporaryFolder();
  cpSync(model, folder, { recursive: true });
  process.env.DATA_DIR = folder;
  return folder;
}

/** Every file of the tables, with a digest of its bytes. */
function tableFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith(join("db", "base")) && statSync(join(folder, path)).isFile())
    .map(
      (path) =>
        `${path} ${createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex")}`,
    )
    .sort();
}

describe("the data folder's lock", () => {
  it("keeps a second process out while the first one runs, and names it; SIGKILL gives the folder back", async () => {
    const folder = temporaryFolder();
    const child = runChild("hold-lock", { DATA_DIR: folder });
    expect(await child.said("locked")).toBe("locked\n");
    const lock = (): unknown => lockDataFolder(folder);
    expect(lock).toThrow(DataFolderLockedError);
    expect(lock).toThrow(`process ${String(child.process.pid)}`);
    child.process.kill("SIGKILL");
    expect((await child.ended).by).toBe("SIGKILL");
    lockDataFolder(folder)();
  });

  it("keeps another process out of what this one has", async () => {
    const folder = temporaryFolder();
    const unlock = lockDataFolder(folder);
    const { by, stderr } = await runChild("hold-lock", { DATA_DIR: folder }).ended;
    unlock();
    expect(by).toBe(1);
    expect(stderr).toContain("is in use by another Claimwise process");
  });

  it("is taken once within a process, and again after it was given back", () => {
    const folder = temporaryFolder();
    const unlock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderLockedError);
    unlock();
    lockDataFolder(folder)();
  });

  it("stands in front of the database", async () => {
    const folder = copyOfModel();
    const unlock = lockDataFolder(folder);
    await expect(migrateDatabase()).rejects.toThrow(DataFolderLockedError);
    unlock();
    expect(await migrateDatabase()).toEqual([]);
  });
});

describe("a data folder that is damaged", () => {
  it.each<[string, (database: string) => void]>([
    [
      "a control file cut short",
      (database) => {
        truncateSync(join(database, "global", "pg_control"), 100);
      },
    ],
    [
      "no log of its last writes",
      (database) => {
        rmSync(join(database, "pg_wal"), { recursive: true });
      },
    ],
    [
      "no version file",
      (database) => {
        rmSync(join(database, "PG_VERSION"));
      },
    ],
    [
      "a file in the database's place",
      (database) => {
        rmSync(database, { recursive: true });
        writeFileSync(database, "no database");
      },
    ],
  ])("with %s is refused in plain words, and no table is touched", async (_, damage) => {
    const folder = copyOfModel();
    damage(join(folder, "db"));
    const left = tableFiles(folder);
    await expect(migrateDatabase()).rejects.toThrow(DatabaseUnavailableError);
    expect(tableFiles(folder)).toEqual(left);
  });

  it("gives its lock back, so that a mended one can be opened", async () => {
    const folder = copyOfModel();
    truncateSync(join(folder, "db", "global", "pg_control"), 100);
    await expect(migrateDatabase()).rejects.toThrow(DatabaseUnavailableError);
    await closeDatabase().catch(() => undefined);
    rmSync(join(folder, "db"), { recursive: true });
    cpSync(join(model, "db"), join(folder, "db"), { recursive: true });
    expect(await migrateDatabase()).toEqual([]);
    expect(await db().user.count()).toBe(1);
  });
});

describe("a migration killed half-way", () => {
  it("leaves nothing half-applied, wherever it was killed, and nothing that was there is lost", async () => {
    const folder = copyOfModel();
    for (const place of ["its own changes", "its line in the history"]) {
      expect(await runChild("die-migrating", { DATA_DIR: folder, DIE_AT: place }).ended).toMatchObject({
        by: "SIGKILL",
        stdout: "",
      });
    }
    expect(await migrateDatabase()).toEqual([]);
    const tables = await db().$queryRaw`SELECT to_regclass('"Half"')::text AS "table"`;
    expect(tables).toEqual([{ table: null }]);
    const recorded = await db().$queryRaw`SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY 1`;
    expect(recorded).toEqual(readMigrations("prisma/migrations").map(({ name }) => ({ name })));
    expect(await db().user.findMany({ select: { email: true } })).toEqual([{ email: "ada@example.org" }]);
    await closeDatabase();
    expect(await runChild("die-migrating", { DATA_DIR: folder, DIE_AT: "nowhere" }).ended).toMatchObject({
      by: 0,
      stdout: "survived\n",
    });
  }, 60_000);
});

describe("the database's health", () => {
  it("is good while it answers, and bad where it cannot be opened", async () => {
    const folder = copyOfModel();
    expect(await checkHealth()).toBe(true);
    await closeDatabase();
    const unlock = lockDataFolder(folder);
    expect(await checkHealth()).toBe(false);
    unlock();
    expect(await checkHealth()).toBe(true);
  });

  it("is bad where the server of DATABASE_URL cannot be reached", async () => {
    process.env.DATABASE_URL = "postgres://u:s3cret@127.0.0.1:1/quiz";
    expect(await checkHealth()).toBe(false);
  });

  it("is bad where a server takes the call and says nothing, without waiting for ever", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const calls = new Set<Socket>();
    silent.on("connection", (call) => calls.add(call));
    const { port } = silent.address() as AddressInfo;
    process.env.DATABASE_URL = `postgres://u:s3cret@127.0.0.1:${String(port)}/quiz`;
    expect(await checkHealth(200)).toBe(false);
    for (const call of calls) call.destroy();
    silent.close();
    // A request's own wait for a connection is longer than that.
  }, 15_000);
});

describe("a server that cannot be reached", () => {
  it("is named with what to do, without its password", async () => {
    process.env.DATABASE_URL = "postgres://u:s3cret@127.0.0.1:1/quiz";
    const failure: unknown = await migrateDatabase().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseUnavailableError);
    expect(String(failure)).toContain("127.0.0.1:1/quiz cannot be reached (ECONNREFUSED). Check DATABASE_URL");
    expect(String(failure)).not.toContain("s3cret");
  });
});
