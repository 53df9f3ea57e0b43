import { closeLeftBrowsers, launchBrowser, openPerson, PHONE } from "../e2e/support/browser";
import { killLeftServers, makeDataDir, startApp } from "../e2e/support/app";
import { signIn } from "../e2e/support/journeys";
import { USER_COLUMNS } from "@/server/accounts/find-session-user";
import { hashPassword } from "@/server/auth/password";
import { startAttempt } from "@/server/attempts/start-attempt";
import { closeDatabase, db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

/**
 * What taking a quiz costs: `npm run bench:player`. The app has to be built. Prints the bytes of scripts and styles that
 * a fresh browser loads for an attempt's page, as they travel (gzip), and the time from sending an answer over HTTP to
 * its acknowledgement, one at a time and 32 at a time, on the embedded database.
 */

const STUDENTS = 32;
const SAVES_EACH = 10;
const ALONE = 100;
const PASSWORD = "quiet river lantern";

interface Student {
  readonly email: string;
  readonly attemptId: string;
}

async function fill(): Promise<Student[]> {
  await migrateDatabase();
  const passwordHash = await hashPassword(PASSWORD);
  const students: Student[] = [];
  for (let number = 1; number <= STUDENTS; number += 1) {
    const email = `student${String(number)}@example.org`;
    const user = await db().user.create({
      data: { email, name: `Student ${String(number)}`, passwordHash },
      select: USER_COLUMNS,
    });
    const started = await startAttempt(user, { quiz: "FULL", classId: null });
    if (!started.ok) throw new Error(started.message);
    students.push({ email, attemptId: started.attemptId });
  }
  await closeDatabase();
  return students;
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}

/** Signs in as next-auth's own client does, and gives the session's cookies. */
async function signInOverHttp(url: string, email: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = cookiesOf(asked);
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", cookie },
    body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" }),
    redirect: "manual",
  });
  return `${cookie}; ${cookiesOf(answer)}`;
}

/** Milliseconds until one save is acknowledged; throws where it is refused. Flags are saved: they fit every question. */
async function save(url: string, cookie: string, attemptId: string, sequence: number): Promise<number> {
  const begun = performance.now();
  const item = `q${String((sequence % 20) + 1)}`;
  const answer = await fetch(`${url}/api/attempts/${attemptId}/responses/${item}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", cookie },
    body: JSON.stringify({ response: null, flagged: sequence % 2 === 0, sequence }),
  });
  if (!answer.ok) throw new Error(`a save was answered with ${String(answer.status)}: ${await answer.text()}`);
  await answer.text();
  return performance.now() - begun;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms (${String(values.length)} saves)`;
}

async function measureBytes(url: string, { email, attemptId }: Student): Promise<string> {
  const browser = await launchBrowser();
  const signedIn = await openPerson(browser, PHONE);
  await signIn(signedIn.page, url, { name: "", email, password: PASSWORD });
  const fresh = await openPerson(browser, PHONE);
  await fresh.context.addCookies(await signedIn.context.cookies());
  const session = await fresh.context.newCDPSession(fresh.page);
  const kinds = new Map<string, string>();
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (["Script", "Stylesheet"].includes(kinds.get(requestId) ?? "")) bytes += encodedDataLength;
  });
  await fresh.page.goto(`${url}/attempts/${attemptId}`, { waitUntil: "networkidle" });
  await browser.close();
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

async function main(): Promise<void> {
  const data = makeDataDir();
  process.env.DATA_DIR = data.path;
  const students = await fill();
  const app = await startApp(data.path);
  const [first] = students;
  if (!first) throw new Error("there are students");
  process.stdout.write(`scripts and styles of an attempt's page: ${await measureBytes(app.url, first)}\n`);
  const cookies = await Promise.all(students.map(({ email }) => signInOverHttp(app.url, email)));
  const alone: number[] = [];
  for (let sequence = 1; sequence <= ALONE; sequence += 1)
    alone.push(await save(app.url, cookies[0] ?? "", first.attemptId, sequence));
  process.stdout.write(`save, one at a time: ${spread(alone.slice(ALONE / 10))}\n`);
  const together = await Promise.all(
    students.map(async ({ attemptId }, index) => {
      const times: number[] = [];
      for (let sequence = 1; sequence <= SAVES_EACH; sequence += 1)
        times.push(await save(app.url, cookies[index] ?? "", attemptId, 1_000 + sequence));
      return times;
    }),
  );
  process.stdout.write(`save, ${String(STUDENTS)} at a time: ${spread(together.flat())}\n`);
  await app.stop();
  data.remove();
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    killLeftServers();
    void closeLeftBrowsers();
  });
