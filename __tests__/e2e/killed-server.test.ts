import { verify } from "../bench/load/verify";
import { closeDatabase } from "@/server/db";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { fillClass, pointAtDatabase, signInClass } from "./support/http-class";
import { keepSaving, openQuizzes } from "./support/keep-saving";
import { freePort } from "./support/postgres";

/** `npm run kills` kills it twenty times. */
const KILLS = Number(process.env.KILLS ?? "1");
const STUDENTS = 6;
/** Answers that are acknowledged before the kill, in turn: at once after the start, and later. */
const ANSWERS = [1, 23, 7, 58, 2, 31] as const;

jest.setTimeout(600_000);

const before = { ...process.env };
afterEach(async () => {
  await closeDatabase();
  process.env = { ...before };
});

/** Lines of a server's output that tell of anything but a start like any other. */
const complaintsOf = (app: RunningApp): readonly string[] =>
  app
    .output()
    .split("\n")
    .filter((line) => /"level":[456]0|damaged|in use|\berror\b/i.test(line));

test("a server on the embedded database, killed again and again under load, has every answer that it acknowledged, once", async () => {
  const data = makeDataDir();
  await pointAtDatabase(data.path);
  const room = await fillClass(STUDENTS);
  const settings = {
    PORT: String(await freePort()),
    NEXTAUTH_SECRET: "a secret that outlives the server in this test",
  };
  let app = await startApp(data.path, settings);
  const saving = keepSaving(await openQuizzes(await signInClass(app.url, room)));
  const complaints: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await saving.more(ANSWERS[kill % ANSWERS.length] ?? 1);
    await app.stop("SIGKILL");
    complaints.push(...complaintsOf(app));
    app = await startApp(data.path, settings);
  }
  await saving.more(STUDENTS * 10);
  const acknowledged = await saving.stop();
  complaints.push(...complaintsOf(app));
  await app.stop();
  const saves = saving.count();
  process.stdout.write(
    `${String(KILLS)} kills among ${String(saves)} acknowledged saves of ${String(STUDENTS)} students\n`,
  );
  expect(complaints).toEqual([]);
  expect(await verify(acknowledged, new Map())).toMatchObject({ lost: 0, doubled: 0 });
  data.remove();
});
