import { newStudent, saveOverHttp, signInOverHttp, type HttpStudent } from "../bench/load/http-student";
import { newRun } from "../bench/load/sit";
import { verify } from "../bench/load/verify";
import type { BuiltClass } from "../builders/build-class";
import { anyResponse } from "../builders/any-response";
import type { LiveView } from "@/server/assignments/get-live-view";
import { closeDatabase, db } from "@/server/db";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { fillClass, PASSWORD, pointAtDatabase, signInClass, sitTogether } from "./support/http-class";
import { keepSaving, openQuizzes } from "./support/keep-saving";
import { hasNginx, makeProxy, type Proxy } from "./support/nginx";
import { makePostgres, postgresPrograms, type Postgres } from "./support/postgres";

const SECRET = "a secret that the servers in this test share";
const before = { ...process.env };
const data = makeDataDir();
let postgres: Postgres;
let proxy: Proxy;
let servers: RunningApp[] = [];
let settings: Record<string, string>;
let room: BuiltClass;
let students: readonly HttpStudent[];

const cookiesOf = ({ cookies }: HttpStudent): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** What a stream of server-sent events tells, one after another. */
async function* readEvents<T>({ body }: Response): AsyncGenerator<T, undefined> {
  let text = "";
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith("data: ")) yield JSON.parse(event.slice("data: ".length)) as T;
    }
  }
  return undefined;
}

(postgresPrograms() && hasNginx() ? describe : describe.skip)("two servers on one database, behind one address", () => {
  beforeAll(async () => {
    [postgres, proxy] = [await makePostgres(), await makeProxy()];
    await pointAtDatabase(data.path, postgres.url);
    room = await fillClass(6);
    settings = { DATABASE_URL: postgres.url, NEXTAUTH_SECRET: SECRET, NEXTAUTH_URL: proxy.url, TRUST_PROXY: "1" };
    servers = await Promise.all([startApp(data.path, settings), startApp(data.path, settings)]);
    await proxy.start(servers.map(({ url }) => Number(new URL(url).port)));
    students = await signInClass(proxy.url, room);
  });
  afterAll(async () => {
    await closeDatabase();
    await proxy.stop();
    for (const server of servers) await server.stop();
    await postgres.remove();
    process.env = before;
    data.remove();
  });

  test("students start, save, submit and read their results across them, and nothing is lost or doubled", async () => {
    const served = await Promise.all([1, 2, 3, 4].map(() => fetch(`${proxy.url}/api/health`)));
    expect(new Set(served.map(({ headers }) => headers.get("x-served-by"))).size).toBe(2);
    const run = await sitTogether(students.slice(0, 3), 2, newRun());
    expect(run.errors).toEqual([]);
    expect(await verify(run.acknowledged, run.results)).toEqual({
      acknowledged: 60,
      lost: 0,
      doubled: 0,
      differing: 0,
    });
    const book = await getGradebook(room.instructor, room.id, "quizzes");
    const scored = book?.rows.filter(({ course }) => course !== null).map(({ id }) => id) ?? [];
    expect(scored.sort()).toEqual(room.students.slice(0, 3).map(({ id }) => id));
    await closeDatabase();
  });

  test("tries are counted once for both: the eleventh wrong password is refused wherever it comes in, a right one too", async () => {
    const email = room.students[5]?.email ?? "";
    const attempts = Array.from({ length: 10 }, () => signInOverHttp(newStudent(proxy.url, email), "wrong"));
    const refused = await Promise.allSettled(attempts);
    expect(refused.every(({ status }) => status === "rejected")).toBe(true);
    for (const { url } of servers) {
      // Each at its own address: no proxy chooses. The right password does not help before the quarter of an hour is over.
      await expect(signInOverHttp(newStudent(url, email), PASSWORD)).rejects.toThrow();
    }
    // Nobody else is kept out.
    await signInOverHttp(newStudent(proxy.url, room.students[4]?.email ?? ""), PASSWORD);
  });

  test("a deadline ends an attempt on both, and one submission of two at a time counts", async () => {
    const [quiz] = await openQuizzes(students.slice(3, 4));
    if (!quiz) throw new Error("the quiz is open");
    const { student, attemptId, items } = quiz;
    const headers = { "Content-Type": "application/json", cookie: cookiesOf(student) };
    const save = (url: string, sequence: number) =>
      fetch(`${url}/api/attempts/${attemptId}/responses/q1`, {
        method: "PUT",
        headers,
        body: JSON.stringify({ response: items[0] && anyResponse(items[0], 1), flagged: false, sequence }),
      });
    expect((await save(proxy.url, 1)).status).toBe(200);
    await db().attempt.update({ where: { id: attemptId }, data: { deadlineAt: new Date(Date.now() - 60_000) } });
    const late = await Promise.all(servers.map(({ url }, at) => save(url, at + 2)));
    // The first to come submits the attempt as its time is up; the other finds that, or finds it submitted.
    const statuses = late.map(({ status }) => status);
    expect(statuses).toContain(410);
    for (const status of statuses) expect([409, 410]).toContain(status);
    const submit = servers.map(({ url }) =>
      fetch(`${url}/api/attempts/${attemptId}/submit`, { method: "POST", headers, body: "{}" }),
    );
    expect((await Promise.all(submit)).map(({ status }) => status)).toEqual([200, 200]);
    const stored = await db().attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { responses: true } });
    expect(stored).toMatchObject({ total: 10, responses: [{ itemId: "q1", sequence: 1 }] });
    await closeDatabase();
  });

  test("an instructor who watches by one of them sees what a student saves through the other", async () => {
    const [one, other] = servers.map(({ url }) => url);
    const [student, pupil] = [students[4], room.students[4]];
    if (one === undefined || other === undefined || !student || !pupil) throw new Error("there are two servers");
    const instructor = newStudent(other, room.instructor.email);
    await signInOverHttp(instructor, PASSWORD);
    const byKey = { where: { classId_key: { classId: room.id, key: "QUICK_CHECK" } } };
    const { id } = await db().assignment.findUniqueOrThrow(byKey);
    await closeDatabase();
    const ending = new AbortController();
    const live = await fetch(`${other}/api/classes/${room.id}/assignments/${id}/live`, {
      headers: { cookie: cookiesOf(instructor) },
      signal: ending.signal,
    });
    const events = readEvents<LiveView>(live);
    const shown = async (): Promise<string> => {
      const view = await events.next();
      const found = view.value?.students.find((each) => each.id === pupil.id);
      return `${found?.state ?? "nobody"}, ${String(found?.answered)} answered`;
    };
    expect(await shown()).toBe("not-begun, 0 answered");
    const [quiz] = await openQuizzes([{ ...student, url: one }], "Quick check for A class");
    if (!quiz?.items[0]) throw new Error("the quiz is open");
    expect(await shown()).toBe("under-way, 0 answered");
    const body = { response: anyResponse(quiz.items[0], 1), flagged: false, sequence: 1 };
    await saveOverHttp(quiz.student, quiz.attemptId, "q1", body);
    expect(await shown()).toBe("under-way, 1 answered");
    ending.abort();
  });

  test("one of them killed mid-quiz: every answer goes through at the second try at most, and none is lost", async () => {
    const saving = keepSaving(await openQuizzes(students.slice(0, 3)));
    await saving.more(20);
    await servers[0]?.stop("SIGKILL");
    await saving.more(60);
    const acknowledged = await saving.stop();
    expect(saving.mostTries()).toBeLessThanOrEqual(2);
    expect((await verify(acknowledged, new Map())).lost).toBe(0);
  });
});
