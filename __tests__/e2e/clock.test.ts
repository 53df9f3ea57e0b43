import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { verify, type Acknowledged } from "../bench/load/verify";
import { anyResponse } from "../builders/any-response";
import { closeDatabase, db } from "@/server/db";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { fillClass, pointAtDatabase, signInClass } from "./support/http-class";
import { openQuizzes, type OpenQuiz } from "./support/keep-saving";

const HOUR_MS = 3_600_000;
const before = { ...process.env };
let app: RunningApp;
let data: ReturnType<typeof makeDataDir>;

const clockFile = (): string => join(data.path, "clock");

/** Sets the server's clock so far from the machine's. */
async function setClock(offset: number): Promise<void> {
  writeFileSync(clockFile(), String(offset));
  const said = app.output().length;
  process.kill(app.pid, "SIGUSR2");
  while (
    !app
      .output()
      .slice(said)
      .includes(`off by ${String(offset)} ms`)
  )
    await new Promise(setImmediate);
}

/** What a student's browser asks for. */
async function ask(
  { student }: OpenQuiz,
  path: string,
  method = "GET",
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: {
      "Content-Type": "application/json",
      cookie: [...student.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
    redirect: "manual",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Saves an answer to one of the first three questions, another one for each number. */
async function save(quiz: OpenQuiz, sequence: number): Promise<{ status: number; said: unknown; given: Acknowledged }> {
  const item = quiz.items[sequence % 3];
  if (!item) throw new Error("the quiz has questions");
  const given = { attemptId: quiz.attemptId, itemId: item.id, response: anyResponse(item, sequence), sequence };
  const path = `/api/attempts/${quiz.attemptId}/responses/${item.id}`;
  const body = { response: given.response, flagged: false, sequence };
  const { status, text } = await ask(quiz, path, "PUT", body);
  return { status, said: JSON.parse(text) as unknown, given };
}

const isOpenPage = (text: string, { attemptId }: OpenQuiz): boolean =>
  text.includes(`data-open-attempt="${attemptId}"`);

/** Pages that count in days and minutes what was done, some of it after now. */
const PAGES = ["/", "/attempts", "/progress", "/practice", "/study"];

afterEach(async () => {
  await closeDatabase();
  await app.stop();
  process.env = { ...before };
  data.remove();
});

/** A student's quiz of so many minutes on a server whose clock can be set. */
async function begin(timeLimit: number | null): Promise<OpenQuiz> {
  data = makeDataDir();
  await pointAtDatabase(data.path);
  const room = await fillClass(1);
  await db().assignment.updateMany({ where: { classId: room.id }, data: { timeLimit } });
  await closeDatabase();
  app = await startApp(data.path, {
    NEXTAUTH_SECRET: "a secret of the server in this test",
    NODE_OPTIONS: "--import=./__tests__/e2e/support/clock-preload.mjs",
    CLOCK_FILE: clockFile(),
  });
  const [quiz] = await openQuizzes(await signInClass(app.url, room), "Quick check for A class");
  if (!quiz) throw new Error("the quiz is open");
  return quiz;
}
test("answers stay and newer ones count, whichever way the server's clock jumps in the middle of an attempt", async () => {
  const quiz = await begin(null);
  const given = new Map<string, Acknowledged>();
  let sequence = 0;
  for (const offset of [0, HOUR_MS, -HOUR_MS, -30 * HOUR_MS, HOUR_MS, -2 * HOUR_MS]) {
    await setClock(offset);
    for (let each = 0; each < 3; each += 1) {
      sequence += 1;
      const saved = await save(quiz, sequence);
      expect([offset, saved]).toMatchObject([offset, { status: 200, said: { stale: false, sequence } }]);
      given.set(saved.given.itemId, saved.given);
    }
    const page = await ask(quiz, `/attempts/${quiz.attemptId}`);
    expect([offset, page.status, isOpenPage(page.text, quiz)]).toEqual([offset, 200, true]);
  }
  // Submitted before it was begun, as the server sees it now.
  expect((await ask(quiz, `/api/attempts/${quiz.attemptId}/submit`, "POST", {})).status).toBe(200);
  for (const path of [`/attempts/${quiz.attemptId}`, ...PAGES]) {
    expect([path, (await ask(quiz, path)).status]).toEqual([path, 200]);
  }
  expect(
    app
      .output()
      .split("\n")
      .filter((line) => /"level":(50|60)/.test(line)),
  ).toEqual([]);
  await app.stop();
  expect(await verify([...given.values()], new Map())).toMatchObject({ acknowledged: 3, lost: 0, doubled: 0 });
});

test("a jump past the deadline ends the attempt in words, with what was saved before; a jump back opens it no more", async () => {
  const quiz = await begin(90);
  const { given } = await save(quiz, 1);
  await setClock(-2 * HOUR_MS);
  expect(await save(quiz, 2)).toMatchObject({ status: 200 });
  await setClock(HOUR_MS);
  expect(await save(quiz, 3)).toMatchObject({ status: 200, said: { stale: false } });
  await setClock(2 * HOUR_MS);
  expect(await save(quiz, 4)).toMatchObject({
    status: 410,
    said: { error: { message: "The time is up. What was saved before has been submitted." } },
  });
  await setClock(0);
  expect(await save(quiz, 5)).toMatchObject({
    status: 409,
    said: { error: { message: "This attempt has been submitted; its answers stand." } },
  });
  const result = await ask(quiz, `/attempts/${quiz.attemptId}`);
  expect([result.status, isOpenPage(result.text, quiz)]).toEqual([200, false]);
  await app.stop();
  expect(await verify([given], new Map())).toMatchObject({ lost: 0 });
  const stored = await db().attempt.findUniqueOrThrow({ where: { id: quiz.attemptId }, include: { responses: true } });
  expect(stored.responses.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3]);
});
