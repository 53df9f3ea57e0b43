import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "../../builders/run-child";
import { removeTemporaryFolders, temporaryFolder } from "../../builders/temporary-folder";
import { closeDatabase, db } from "@/server/db";
import { DISK_FULL } from "@/server/storage/database-unavailable";
import { migrateDatabase } from "@/server/storage/migrate-database";

/** A new database has 60 MB; with the first log of the writes full there is no room for its next. */
const DISK_MB = 100;
const folder = temporaryFolder();
const before = { ...process.env };

/** Gives the folder a small disk of its own; false where this process may not. */
function mountDisk(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(DISK_MB)}m`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Takes what room is left, and gives the file that takes it. */
function fill(): string {
  const ballast = join(folder, "ballast");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  return ballast;
}

const mounted = mountDisk();
afterAll(async () => {
  await closeDatabase().catch(() => undefined);
  process.env = before;
  // A database that could not be opened cannot be closed either, and has its files open until the process ends.
  if (mounted) execFileSync("umount", ["--lazy", folder]);
  removeTemporaryFolders();
});

// Only root may mount a disk; the tests of a change run as root.
(mounted ? describe : describe.skip)("a disk that is full", () => {
  beforeEach(async () => {
    await closeDatabase().catch(() => undefined);
    process.env.DATA_DIR = folder;
  });

  it("is named by a first start, with what to do", async () => {
    const ballast = fill();
    await expect(migrateDatabase()).rejects.toThrow(DISK_FULL);
    await closeDatabase().catch(() => undefined);
    rmSync(ballast);
    rmSync(join(folder, "db"), { recursive: true, force: true });
  });

  it("loses nothing that was acknowledged: with room again everything is there, and nothing else", async () => {
    const { stdout } = await runChild("fill-disk", { DATA_DIR: folder }).ended;
    const kept = [...stdout.matchAll(/^kept (\S+)$/gm)].map(([, email]) => email ?? "");
    expect(kept.length).toBeGreaterThan(50);
    const ballast = fill();
    // It opens where the last of the log has room in its file; otherwise it says that it needs some.
    const outcome = await migrateDatabase().then(
      () => "opened",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(["opened", DISK_FULL]).toContain(outcome);
    await closeDatabase().catch(() => undefined);
    rmSync(ballast);
    execFileSync("mount", ["-o", "remount,size=200m", folder]);
    expect(await migrateDatabase()).toEqual([]);
    const found = (await db().user.findMany({ select: { email: true } })).map(({ email }) => email);
    expect(found.sort()).toEqual(kept.sort());
  });
});
