import { statSync } from "node:fs";
import { join } from "node:path";
import { newRun } from "../bench/load/sit";
import { verify } from "../bench/load/verify";
import type { BuiltClass } from "../builders/build-class";
import { readGradebook } from "../builders/read-gradebook";
import { closeDatabase, db } from "@/server/db";
import { makeDataDir, runOnFile, startApp } from "./support/app";
import { fillClass, signInClass, sitTogether, pointAtDatabase } from "./support/http-class";
import { makePostgres, postgresPrograms, type Postgres } from "./support/postgres";

const SECRET = { NEXTAUTH_SECRET: "a secret of the servers in this test" };
const before = { ...process.env };
const data = makeDataDir();
const file = (name: string): string => join(data.path, name);
let room: BuiltClass;
let moved: unknown;

beforeAll(async () => {
  await pointAtDatabase(data.path);
  room = await fillClass(3);
});
afterAll(async () => {
  await closeDatabase();
  process.env = before;
  data.remove();
});

const DONE = { status: 0, output: expect.stringMatching(/^(backed up|restored) \d+ rows/) as string };

test("a server at work is backed up by one command, and the backup has all that was acknowledged before", async () => {
  const app = await startApp(data.path, SECRET);
  const students = await signInClass(app.url, room);
  const run = newRun();
  // Two sittings of one student at a time would be one attempt in two tabs.
  const atWork = sitTogether(students.slice(1), 4, run);
  await sitTogether(students.slice(0, 1), 1, run);
  const acknowledged = [...run.acknowledged];
  expect(await runOnFile("backup", file("at-work.gz"), data.path)).toEqual(DONE);
  await atWork;
  expect(run.errors).toEqual([]);
  expect(acknowledged.length).toBeLessThan(run.acknowledged.length);
  expect(await runOnFile("backup", file("at-rest.gz"), data.path)).toEqual(DONE);
  expect(statSync(file("at-rest.gz")).mode & 0o777).toBe(0o600);
  const again = await runOnFile("backup", file("at-rest.gz"), data.path);
  expect(again).toEqual({ status: 1, output: expect.stringContaining("is there already") as string });
  const onto = await runOnFile("restore", file("at-rest.gz"), data.path);
  expect(onto).toEqual({ status: 1, output: expect.stringContaining("in use by another Claimwise process") as string });
  await app.stop();

  const copy = makeDataDir();
  expect(await runOnFile("restore", file("at-work.gz"), copy.path)).toEqual(DONE);
  await pointAtDatabase(copy.path);
  expect(await verify(acknowledged, new Map())).toMatchObject({ acknowledged: acknowledged.length, lost: 0 });
  copy.remove();
});

test("without a server the folder is backed up all the same", async () => {
  expect(await runOnFile("backup", file("stopped.gz"), data.path)).toEqual(DONE);
  const none = makeDataDir();
  const { status, output } = await runOnFile("backup", file("none.gz"), none.path);
  expect([status, output]).toEqual([1, expect.stringMatching(/^There is no database in /)]);
  none.remove();
});

(postgresPrograms() ? describe : describe.skip)("a class that moves", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await makePostgres();
    await pointAtDatabase(data.path);
    moved = await readGradebook(room.instructor, room.id);
    await closeDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    await postgres.remove();
  });

  test("to PostgreSQL has the gradebook that it had, and can work on", async () => {
    const settings = { ...SECRET, DATABASE_URL: postgres.url };
    expect(await runOnFile("restore", file("at-rest.gz"), data.path, settings)).toEqual(DONE);
    await pointAtDatabase(data.path, postgres.url);
    expect(await readGradebook(room.instructor, room.id)).toEqual(moved);
    const again = await runOnFile("restore", file("at-rest.gz"), data.path, settings);
    expect([again.status, again.output]).toEqual([1, expect.stringMatching(/^The database is not empty/)]);
    const app = await startApp(data.path, settings);
    const run = newRun();
    const atWork = sitTogether(await signInClass(app.url, room), 1, run);
    expect(await runOnFile("backup", file("server-at-work.gz"), data.path, settings)).toEqual(DONE);
    await atWork;
    expect(run.errors).toEqual([]);
    expect(await runOnFile("backup", file("server.gz"), data.path, settings)).toEqual(DONE);
    await app.stop();
  });

  test("back into the embedded database has the gradebook that it had by then", async () => {
    await pointAtDatabase(data.path, postgres.url);
    const [then, attempts] = [await readGradebook(room.instructor, room.id), await db().attempt.count()];
    const copy = makeDataDir();
    expect(await runOnFile("restore", file("server.gz"), copy.path)).toEqual(DONE);
    await pointAtDatabase(copy.path);
    expect(await readGradebook(room.instructor, room.id)).toEqual(then);
    expect(await db().attempt.count()).toBe(attempts);
    expect(then).not.toEqual(moved);
    await closeDatabase();
    copy.remove();
  });
});
