import { rmSync } from "node:fs";
import { launchBrowser, closeLeftBrowsers, openPerson } from "../e2e/support/browser";
import { killLeftServers, makeDataDir, startApp } from "../e2e/support/app";
import { signIn } from "../e2e/support/journeys";
import { hashPassword } from "@/server/auth/password";
import { createClass } from "@/server/classes/create-class";
import { closeDatabase, db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

/**
 * Times the gradebook of a large class, 300 students by 40 columns of one attempt each: `npm run bench:gradebook`.
 * The app has to be built. First byte: as a program that asks over HTTP sees it; interactive: from the click until a
 * press on a column's head has sorted the table.
 */

const STUDENTS = 300;
/** Attempts of each quiz: together 40. */
const ATTEMPTS = { QUICK_CHECK: 14, SCENARIOS: 13, FULL: 13 } as const;
const RUNS = 5;
const INSTRUCTOR = { name: "Bench", email: "bench@example.org", password: "quiet river lantern" };

async function fill(): Promise<string> {
  await migrateDatabase();
  const user = await db().user.create({
    data: {
      name: INSTRUCTOR.name,
      email: INSTRUCTOR.email,
      role: "INSTRUCTOR",
      passwordHash: await hashPassword(INSTRUCTOR.password),
    },
  });
  const made = await createClass(user, { name: "Large" });
  if (!made.ok) throw new Error(made.reason);
  await db().$executeRaw`
    INSERT INTO "User" ("id", "email", "name") SELECT 's' || n, 's' || n || '@example.org', 'Student ' || n FROM generate_series(1, ${STUDENTS}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Enrolment" ("classId", "userId") SELECT ${made.classId}, 's' || n FROM generate_series(1, ${STUDENTS}::int) n`;
  for (const [quiz, count] of Object.entries(ATTEMPTS)) {
    await db().$executeRaw`
      INSERT INTO "Attempt" ("id", "userId", "classId", "assignmentId", "articleId", "quiz", "bankVersion", "seed", "items", "startedAt", "submittedAt", "earned", "total")
      SELECT gen_random_uuid()::text, 's' || n, ${made.classId},
        (SELECT "id" FROM "Assignment" WHERE "classId" = ${made.classId} AND "key" = ${quiz}), 'pakistan-russia-china', ${quiz}::"QuizKind", 'bench', 'bench', '[]'::jsonb,
        now() - (${count}::int - k) * interval '1 day', now(), (n * 7 + k * 3) % 11, 10
      FROM generate_series(1, ${STUDENTS}::int) n, generate_series(1, ${count}::int) k`;
  }
  await closeDatabase();
  return made.classId;
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(0)} ms`;
}

async function main(): Promise<void> {
  const data = makeDataDir();
  process.env.DATA_DIR = data.path;
  const classId = await fill();
  const app = await startApp(data.path);
  const browser = await launchBrowser();
  const { page, context } = await openPerson(browser);
  await signIn(page, app.url, INSTRUCTOR);
  const address = `${app.url}/instructor/classes/${classId}/gradebook?show=attempts`;
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const [firstByte, whole, interactive]: [number[], number[], number[]] = [[], [], []];
  let bytes = 0;
  for (let run = 0; run < RUNS + 1; run += 1) {
    const asked = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    const began = performance.now() - asked;
    bytes = (await answer.arrayBuffer()).byteLength;
    const ended = performance.now() - asked;
    const opened = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    const head = page.getByRole("columnheader", { name: /^Course/ });
    await page.waitForFunction(
      `(() => { const th = [...document.querySelectorAll("th")].find((each) => each.textContent.startsWith("Course"));
        if (th && th.getAttribute("aria-sort") === "none") th.querySelector("button").click();
        return th && th.getAttribute("aria-sort") === "descending"; })()`,
      undefined,
      { polling: 20 },
    );
    const sorted = performance.now() - opened;
    if ((await head.getAttribute("aria-sort")) !== "descending") throw new Error("the table was not sorted");
    // The first run warms the server and the browser up.
    if (run === 0) continue;
    firstByte.push(began);
    whole.push(ended);
    interactive.push(sorted);
  }
  const rows = await page.getByRole("row").count();
  process.stdout.write(
    `gradebook of ${String(STUDENTS)} x 40, medians of ${String(RUNS)}: first byte ${median(firstByte)}, last byte ${median(whole)} (${(bytes / 1_024).toFixed(0)} KB before compression), interactive ${median(interactive)}; ${String(rows)} rows rendered\n`,
  );
  await browser.close();
  await app.stop();
  rmSync(data.path, { recursive: true, force: true });
}

main().catch(async (error: unknown) => {
  await closeLeftBrowsers();
  killLeftServers();
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
