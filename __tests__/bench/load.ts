import { parseArgs } from "node:util";
import { hashPassword } from "@/server/auth/password";
import { closeDatabase, db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";
import { killLeftServers, makeDataDir, startApp, type RunningApp } from "../e2e/support/app";
import { makePostgres, type Postgres } from "../e2e/support/postgres";
import { newStudent, signInOverHttp, type HttpStudent } from "./load/http-student";
import { cpuMs, peakMemoryMb } from "./load/process-cost";
import { newRun, sitQuiz, STEPS, think, type Run } from "./load/sit";
import { verify } from "./load/verify";

/**
 * A class at work: `npm run bench:load -- --students 300 --arrive 5 --think 3000 --database postgres`. The app has to be
 * built. Each student signs in, opens the page of quizzes, starts a quick check, saves its ten answers one by one,
 * submits and looks at the result, as a browser does. `--together N` lets so many work at a time (all, unless said),
 * `--arrive S` spreads their beginnings over so many seconds, `--think MS` is the mean time before each answer, and
 * `--warm N` has N more students sit the quiz beforehand, whose time is not counted: a server that has been at work.
 * Ends with 1 where anything failed or an acknowledged answer is not in the database or not on the result page.
 */

const PASSWORD = "quiet river lantern";
/** How many sign in at a time: a class does not type its passwords in the same second. */
const SIGN_INS = 8;

interface Options {
  readonly students: number;
  /** Further students, who sit the quiz before anything is measured. */
  readonly warm: number;
  readonly together: number;
  readonly arriveMs: number;
  readonly thinkMs: number;
  readonly onServer: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      students: { type: "string", default: "32" },
      warm: { type: "string", default: "0" },
      together: { type: "string" },
      arrive: { type: "string", default: "0" },
      think: { type: "string", default: "0" },
      database: { type: "string", default: "embedded" },
    },
  });
  const students = Number(values.students);
  return {
    students,
    warm: Number(values.warm),
    together: Number(values.together ?? students),
    arriveMs: Number(values.arrive) * 1_000,
    thinkMs: Number(values.think),
    onServer: values.database === "postgres",
  };
}

async function fill(students: number): Promise<string[]> {
  await migrateDatabase();
  const passwordHash = await hashPassword(PASSWORD);
  const emails = Array.from({ length: students }, (_, index) => `student${String(index + 1)}@example.org`);
  await db().user.createMany({ data: emails.map((email) => ({ email, name: email, passwordHash })) });
  await closeDatabase();
  return emails;
}

/** Works through the list, so many at a time. */
async function inTurns<T>(list: readonly T[], together: number, work: (item: T, index: number) => Promise<void>) {
  const queue = [...list.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: Math.min(together, list.length) }, worker));
}

function print(run: Run, { students, together, warm }: Options, seconds: number): void {
  const requests = STEPS.reduce((sum, step) => sum + run.steps[step].count, 0);
  const line = (text: string): boolean => process.stdout.write(`${text}\n`);
  line(
    `${String(students)} students, ${String(together)} at a time, after ${String(warm)} others, ${seconds.toFixed(1)} s`,
  );
  line(`${(run.results.size / seconds).toFixed(1)} attempts/s, ${(requests / seconds).toFixed(0)} requests/s`);
  line("step     count  failed  p50 ms  p95 ms  p99 ms");
  for (const step of STEPS) {
    const { count, failures } = run.steps[step];
    const times = [0.5, 0.95, 0.99].map((share) => run.steps[step].at(share).toFixed(1).padStart(8)).join("");
    line(`${step.padEnd(8)}${String(count).padStart(6)}${String(failures).padStart(8)}${times}`);
  }
}

async function work(app: RunningApp, postgres: Postgres | null, options: Options, emails: readonly string[]) {
  const students = emails.map((email): HttpStudent => newStudent(app.url, email));
  const cpu = (): number => cpuMs(app.pid) + (postgres ? cpuMs(postgres.pid()) : 0);
  const before = cpu();
  await inTurns(students, SIGN_INS, (student) => signInOverHttp(student, PASSWORD));
  const signedIn = cpu();
  const [warming, run] = [newRun(), newRun()];
  const [early, counted] = [students.slice(0, options.warm), students.slice(options.warm)];
  await inTurns(early, options.together, (student, index) => sitQuiz(warming, student, index, 0));
  const warmed = cpu();
  const begun = performance.now();
  await inTurns(counted, options.together, async (student, index) => {
    if (index < options.together) await think((options.arriveMs * index) / options.together);
    await sitQuiz(run, student, index, options.thinkMs);
  });
  print(run, options, (performance.now() - begun) / 1_000);
  const attempts = Math.max(1, run.results.size);
  process.stdout.write(
    `server CPU: ${((cpu() - warmed) / attempts).toFixed(1)} ms an attempt (database included), ` +
      `${((signedIn - before) / emails.length).toFixed(1)} ms a sign-in; memory: ${peakMemoryMb(app.pid).toFixed(0)} MB at most\n`,
  );
  return [warming, run];
}

async function main(): Promise<void> {
  const options = readOptions();
  const data = makeDataDir();
  const postgres = options.onServer ? await makePostgres() : null;
  const settings = postgres
    ? { DATABASE_URL: postgres.url, NEXTAUTH_SECRET: "a secret for one run of a benchmark" }
    : {};
  Object.assign(process.env, { DATA_DIR: data.path }, settings);
  try {
    const emails = await fill(options.warm + options.students);
    const app = await startApp(data.path, settings);
    const runs = await work(app, postgres, options, emails);
    await app.stop();
    const verdict = await verify(
      runs.flatMap(({ acknowledged }) => acknowledged),
      new Map(runs.flatMap(({ results }) => [...results])),
    );
    process.stdout.write(
      `answers acknowledged ${String(verdict.acknowledged)}, lost ${String(verdict.lost)}, doubled ${String(verdict.doubled)}; ` +
        `result pages that differ ${String(verdict.differing)}\n`,
    );
    const errors = runs.flatMap((run) => run.errors);
    for (const error of [...new Set(errors)].slice(0, 5)) process.stdout.write(`error: ${error}\n`);
    if (errors.length + verdict.lost + verdict.doubled + verdict.differing > 0) process.exitCode = 1;
  } finally {
    await postgres?.remove();
    data.remove();
  }
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(killLeftServers);
