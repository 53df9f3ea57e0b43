import { verify } from "../bench/load/verify";
import type { BuiltClass } from "../builders/build-class";
import { closeDatabase } from "@/server/db";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { fillClass, signInClass, pointAtDatabase } from "./support/http-class";
import { keepSaving, openQuizzes } from "./support/keep-saving";
import { makePostgres, postgresPrograms } from "./support/postgres";

const SECRET = { NEXTAUTH_SECRET: "a secret of the servers in this test" };
const NOTHING_LOST = { lost: 0, doubled: 0 };
const before = { ...process.env };

afterEach(async () => {
  await closeDatabase();
  process.env = { ...before };
});

const healthOf = async ({ url }: RunningApp): Promise<number> => (await fetch(`${url}/api/health`)).status;

async function openRoom(dataDir: string, url?: string): Promise<BuiltClass> {
  await pointAtDatabase(dataDir, url);
  return fillClass(4);
}

(postgresPrograms() ? test : test.skip)(
  "a database server killed under load is used again when it is back, without a start of the app, and has every answer",
  async () => {
    const [data, postgres] = [makeDataDir(), await makePostgres()];
    const room = await openRoom(data.path, postgres.url);
    const app = await startApp(data.path, { ...SECRET, DATABASE_URL: postgres.url });
    const saving = keepSaving(await openQuizzes(await signInClass(app.url, room)));
    for (const answers of [5, 17, 30]) {
      await saving.more(answers);
      await postgres.kill();
      expect(await healthOf(app)).toBe(503);
      await postgres.start();
    }
    await saving.more(10);
    const acknowledged = await saving.stop();
    expect(await healthOf(app)).toBe(200);
    await app.stop();
    expect(await verify(acknowledged, new Map())).toMatchObject(NOTHING_LOST);
    await postgres.remove();
    data.remove();
  },
);
