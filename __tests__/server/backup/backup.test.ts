import { createHash } from "node:crypto";
import { createWriteStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { readGradebook } from "../../builders/read-gradebook";
import { sitQuiz } from "../../builders/sit-quiz";
import { removeTemporaryFolders, temporaryFolder } from "../../builders/temporary-folder";
import { BackupError } from "@/server/backup/backup-error";
import { checkBackup } from "@/server/backup/read-backup";
import { restoreBackup } from "@/server/backup/restore-backup";
import { listTables } from "@/server/backup/tables";
import { writeBackup } from "@/server/backup/write-backup";
import { closeDatabase, db, MEMORY } from "@/server/db";
import { setMark } from "@/server/marking/set-mark";
import { migrateDatabase, projectMigrations } from "@/server/storage/migrate-database";

const folder = temporaryFolder();
const whole = join(folder, "whole.ndjson.gz");
let room: BuiltClass;
let shown: unknown;
let stored: unknown;

/** Every row of every table, as the database writes it. */
async function everyRow(): Promise<unknown> {
  const tables = (await listTables(db())).map(({ name }) => name).sort();
  const rows = tables.map((name) => db().$queryRawUnsafe(`SELECT t::text AS "row" FROM "${name}" t ORDER BY t::text`));
  return Object.fromEntries((await Promise.all(rows)).map((found, at) => [tables[at], found]));
}

/** A table that none of the project's migrations makes, as a later version might: it numbers its rows. */
const LATER = `CREATE TABLE "Later" ("number" SERIAL PRIMARY KEY, "follows" INT REFERENCES "Later", "at" TIMESTAMPTZ,
  "bytes" BYTEA, "share" DOUBLE PRECISION, "tags" TEXT[], "document" JSONB, "classId" TEXT REFERENCES "Class" ("id"))`;

async function makeEmpty(): Promise<void> {
  await closeDatabase();
  process.env.DATA_DIR = MEMORY;
}

beforeAll(async () => {
  await openTestDatabase();
  room = await buildClass({ students: 3 });
  const [one, two, three] = room.students;
  if (!one || !two || !three) throw new Error("the class has three students");
  const attemptId = await sitQuiz(one, room.id);
  await sitQuiz(two, room.id, { quiz: "SCENARIOS" });
  await sitQuiz(three, room.id, { submit: false });
  await setMark(room.instructor, attemptId, {
    itemId: "q1",
    earned: 0.1 + 0.2,
    comment: '—\n\\N\t"',
    version: 0,
    reason: "why",
  });
  await db().user.update({ where: { id: one.id }, data: { name: 'Zoë "Ω" \u2028 \\ 李' } });
  // A JSON null is a value, and no null of SQL.
  await db().$executeRaw`UPDATE "Response" SET "value" = 'null' WHERE "attemptId" = ${attemptId} AND "itemId" = 'q2'`;
  await db().$executeRawUnsafe(LATER);
  await db().$executeRaw`INSERT INTO "Later" ("follows", "at", "bytes", "share", "tags", "document", "classId") VALUES
    (NULL, '2026-03-29 01:30:00.123456+01', '\\x00ff', 0.1::float8 + 0.2::float8, '{"a,b",NULL}', '{"a": 1.0}', ${room.id}),
    (1, 'infinity', NULL, 'NaN', NULL, 'null', NULL)`;
  shown = await readGradebook(room.instructor, room.id);
  stored = await everyRow();
  await writeBackup(createWriteStream(whole), new Date("2026-03-09T12:00:00Z"));
});
afterAll(async () => {
  await closeTestDatabase();
  removeTemporaryFolders();
});

/** The backup's lines with some changed, in a file of its own. */
function changed(name: string, change: (lines: string[]) => string[]): string {
  const path = join(folder, `${name}.ndjson.gz`);
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(whole)).toString().split("\n")).join("\n")));
  return path;
}

/** The first line with other values. */
const headed = (name: string, values: (header: { migrations: unknown[] }) => object): string =>
  changed(name, ([first = "", ...rest]) => {
    const header = JSON.parse(first) as { migrations: unknown[] };
    return [JSON.stringify({ ...header, ...values(header) }), ...rest];
  });

describe("a restored backup", () => {
  it("has every row of every table, a table that nobody told it of included, and the gradebook is the same", async () => {
    await makeEmpty();
    await migrateDatabase();
    await db().$executeRawUnsafe(LATER);
    const { rows } = await restoreBackup(whole);
    expect(await everyRow()).toEqual(stored);
    expect(await readGradebook(room.instructor, room.id)).toEqual(shown);
    expect(rows).toMatchObject({ Attempt: 3, Later: 2 });
    expect(Object.keys(rows).sort()).toEqual(Object.keys(stored as object));
  });

  it("goes on numbering where it was", async () => {
    expect(await db().$queryRaw`INSERT INTO "Later" ("share") VALUES (1) RETURNING "number"`).toEqual([{ number: 3 }]);
  });

  it("is brought up to date where an older version made it", async () => {
    await makeEmpty();
    const older = projectMigrations().slice(0, -1);
    await migrateDatabase(older);
    await db().$executeRaw`INSERT INTO "Class" ("id", "name", "code", "articleId") VALUES ('one', 'Old', 'OLD', 'a')`;
    const path = join(folder, "older.ndjson.gz");
    await writeBackup(createWriteStream(path), new Date());
    await makeEmpty();
    await restoreBackup(path);
    expect(await db().class.findMany({ select: { name: true } })).toEqual([{ name: "Old" }]);
    expect(await migrateDatabase()).toEqual([]);
    expect((await checkBackup(path)).migrations).toHaveLength(older.length);
  });
});

describe("what is refused, in plain words, with nothing written", () => {
  beforeAll(makeEmpty);

  const cut = (name: string, share: number): string => {
    const path = join(folder, name);
    const bytes = readFileSync(whole);
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * share)));
    return path;
  };
  const flipped = (): string => {
    const bytes = readFileSync(whole);
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(join(folder, "flipped"), bytes);
    return join(folder, "flipped");
  };
  const text = (): string => {
    writeFileSync(join(folder, "notes.txt"), "nothing of the kind");
    return join(folder, "notes.txt");
  };

  it.each<[string, () => string, RegExp]>([
    ["a file that is not there", () => join(folder, "none"), /none cannot be read \(ENOENT\)/],
    ["a folder", () => folder, /cannot be read \(EISDIR\)/],
    ["a file cut in half", () => cut("half", 0.5), /half is damaged \(unexpected end of file\)/],
    ["a file cut to nothing", () => cut("nothing", 0), /nothing is not a backup/],
    ["one flipped bit", flipped, /flipped is damaged/],
    ["another file", text, /notes\.txt is not a backup of Claimwise\./],
    ["another gzipped file", () => changed("other", () => ['{"a":1}']), /is not a backup of Claimwise\./],
    ["a missing end", () => changed("endless", (lines) => lines.slice(0, -2)), /damaged \(its end is missing\)/],
    [
      "a missing row",
      () => changed("less", (lines) => lines.toSpliced(-3, 1)),
      /damaged \(its checksum is another one\)/,
    ],
    ["a changed mark", () => changed("mark", (l) => l.map((x) => x.replace("0.30000000000000004", "1"))), /checksum/],
    ["a newer format", () => headed("newer", () => ({ version: 2 })), /newer version of Claimwise \(format 2\)/],
    ["a header without sense", () => headed("senseless", () => ({ rows: [] })), /damaged \(its first line/],
  ])("%s", async (_, make, words) => {
    const refusal: unknown = await restoreBackup(make()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BackupError);
    expect(String(refusal)).toMatch(words);
  });

  it("a backup with a migration that this version has not", async () => {
    const lines = gunzipSync(readFileSync(whole)).toString().split("\n");
    const header = JSON.parse(lines[0] ?? "") as { migrations: unknown[] };
    const body = [
      JSON.stringify({ ...header, migrations: [...header.migrations, { name: "29990101_later", checksum: "0" }] }),
      ...lines.slice(1, -2),
    ];
    const sha256 = createHash("sha256")
      .update(`${body.join("\n")}\n`)
      .digest("hex");
    const path = changed("later", () => [...body, JSON.stringify({ sha256 }), ""]);
    await expect(restoreBackup(path)).rejects.toThrow("has the migration 29990101_later, which this one does not have");
  });

  it("a database that has rows, which stay as they are", async () => {
    await openTestDatabase();
    await db().user.create({ data: { email: "ada@example.org", name: "Ada" } });
    await expect(restoreBackup(whole)).rejects.toThrow("The database is not empty (User has rows).");
    expect(await db().user.findMany({ select: { name: true } })).toEqual([{ name: "Ada" }]);
    expect(await db().class.count()).toBe(0);
  });

  it("a table that the database has not, and the database is as empty as before", async () => {
    await makeEmpty();
    await expect(restoreBackup(whole)).rejects.toThrow("has a table Later that does not exist");
    expect(await db().user.count()).toBe(0);
    await db().$executeRawUnsafe(LATER);
    await restoreBackup(whole);
    expect(await everyRow()).toEqual(stored);
  });
});

it("is not made of an empty database", async () => {
  await makeEmpty();
  const path = join(folder, "empty.ndjson.gz");
  await expect(writeBackup(createWriteStream(path), new Date())).rejects.toThrow("there is nothing to back up");
  expect(existsSync(path) && readFileSync(path).length).toBe(0);
});
