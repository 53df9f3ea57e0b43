import type { BrowserContext, Page, Route } from "playwright-core";
import { closeDatabase, db } from "@/server/db";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { launchOnProfile } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answeredPlaces, answerWithMouse, signIn, startQuiz, waitUntilSaved } from "./support/journeys";

/** Each fault is tried on a quiz with answers given before, in and after it; what is counted is what got lost: nothing. */
let room: Classroom;
let app: RunningApp;
beforeAll(async () => {
  room = await openClassroom();
  app = room.app;
});
afterAll(async () => {
  await app.stop();
  await room.close();
});

const headers = { "Content-Type": "application/json" };

async function answerAt(page: Page, place: number): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Question ${String(place)},`) }).click();
  await answerWithMouse(page);
}

/** Typing waits for a rest, or until the student goes on: before that, "saved" is said of what came before. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Question 1,/ }).click();
}

/** Which of the answers given the server does not have, by a page that is loaded from it. */
async function lostOf(page: Page, given: readonly number[]): Promise<number[]> {
  await goOn(page);
  await waitUntilSaved(page);
  await page.reload();
  await page.locator("article").waitFor();
  const kept = await answeredPlaces(page);
  return given.filter((place) => !kept.includes(place));
}

/** The student's browser without a service worker: what is sent past one cannot be watched or held up. */
async function openWatched(): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const storageState = await room.student.context.storageState();
  const context = await room.browser.newContext({ storageState, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, context };
}

test("a server that dies after it has an answer and before it says so gets the answer again, as one", async () => {
  const { page, context } = await openWatched();
  let isDying = false;
  let cut = 0;
  const dies = async (route: Route): Promise<void> => {
    if (!isDying) {
      await route.continue();
      return;
    }
    isDying = false;
    // The server takes the answer in; its word never arrives.
    await route.fetch();
    cut += 1;
    await route.abort();
  };
  await page.route("**/responses/**", dies);
  const attemptId = await startQuiz(page, app.url, "Quick check");
  await answerAt(page, 1);
  await waitUntilSaved(page);
  isDying = true;
  // It is tried again after a second, which the other parts of an answer may take as well.
  const offline = page.locator('[data-status="offline"]').waitFor();
  await answerAt(page, 2);
  await offline;
  await waitUntilSaved(page);
  await answerAt(page, 3);
  expect([cut, await lostOf(page, [1, 2, 3])]).toEqual([1, []]);
  await page.request.post(`${app.url}/api/attempts/${attemptId}/submit`, { headers, data: "{}" });
  await context.close();
});

test("a server killed on the way from an answer to its acknowledgement loses nothing when it is back", async () => {
  const { page } = room.student;
  await startQuiz(page, app.url, "The four scenarios");
  await answerAt(page, 1);
  await waitUntilSaved(page);
  const killed = new Promise<void>((resolve) => {
    page.once("request", () => {
      void app.stop("SIGKILL").then(resolve);
    });
  });
  await answerAt(page, 2);
  await killed;
  await answerAt(page, 3);
  await page.locator('[data-status="offline"]').waitFor();
  app = await startApp(room.dataDir, { PORT: new URL(app.url).port });
  expect(await lostOf(page, [1, 2, 3])).toEqual([]);
});

test("an answer that comes after the time is refused in words, and what was saved before is submitted", async () => {
  const { page } = room.student;
  const attemptId = await startQuiz(page, app.url, "Full quiz");
  await answerAt(page, 1);
  await answerAt(page, 2);
  await goOn(page);
  await waitUntilSaved(page);
  const { port } = new URL(app.url);
  await app.stop();
  process.env.DATA_DIR = room.dataDir;
  await db().attempt.update({ where: { id: attemptId }, data: { deadlineAt: new Date(Date.now() - 60_000) } });
  await closeDatabase();
  app = await startApp(room.dataDir, { PORT: port });
  await answerAt(page, 3);
  await page.getByRole("heading", { level: 1, name: /of 20/ }).waitFor();
  // Marked with the two answers that were in time: the third stands as not answered with the seventeen others.
  expect(await page.getByText("Not answered", { exact: true }).count()).toBe(18);
});

test("an older answer that arrives after a newer one is told so, and changes nothing", async () => {
  const { page } = room.student;
  const attemptId = await startQuiz(page, app.url, "Quick check");
  await answerAt(page, 1);
  await waitUntilSaved(page);
  const answer = await page.request.put(`${app.url}/api/attempts/${attemptId}/responses/q1`, {
    headers,
    data: JSON.stringify({ response: null, flagged: false, confidence: null, sequence: 1 }),
  });
  expect(await answer.json()).toMatchObject({ stale: true });
  expect(await lostOf(page, [1])).toEqual([]);
});

test("a doubled submission is one, also from two tabs at the same moment", async () => {
  const { page, context } = room.student;
  const attemptId = await startQuiz(page, app.url, "Quick check");
  await answerAt(page, 2);
  await waitUntilSaved(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`${app.url}/attempts/${attemptId}?q=99`);
    await tab.getByRole("heading", { name: "Before you submit" }).waitFor();
  }
  await Promise.all([page, other].map((tab) => tab.getByRole("button", { name: "Submit all answers" }).dblclick()));
  for (const tab of [page, other]) await tab.getByRole("heading", { level: 1, name: /of 10/ }).waitFor();
  expect(await other.getByRole("heading", { level: 1 }).innerText()).toBe(
    await page.getByRole("heading", { level: 1 }).innerText(),
  );
  await page.goto(`${app.url}/attempts`);
  expect(await page.locator(`main a[href="/attempts/${attemptId}"]`).count()).toBe(1);
  await other.close();
});

/** Waits for the device to have written what it was given: what is read afterwards comes after it. */
function waitForDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("claimwise-answers");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const counting = opening.result.transaction("by-item").objectStore("by-item").count();
          counting.onerror = reject;
          counting.onsuccess = () => {
            resolve(counting.result);
          };
        };
      }),
  );
}

test("nothing looks answered that no script has heard of, however late the scripts come", async () => {
  const attemptId = await startQuiz(room.student.page, app.url, "Full quiz");
  const { page, context } = await openWatched();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${app.url}/attempts/${attemptId}`, { waitUntil: "commit" });
  await page.getByText("Getting ready…").waitFor();
  const [control] = await page.locator("article").locator("label, button, input").all();
  const box = await control?.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  expect(await page.locator("article :checked").count()).toBe(0);
  release();
  await answerWithMouse(page);
  expect(await lostOf(page, [1])).toEqual([]);
  await context.close();
});

test("a browser killed before its answer was acknowledged has it when it is opened again, and sends it", async () => {
  const profile = makeDataDir();
  const first = await launchOnProfile(profile.path);
  await signIn(first.page, app.url, room.student.person);
  const attemptId = await startQuiz(first.page, app.url, "Quick check");
  const { port } = new URL(app.url);
  await app.stop("SIGKILL");
  await answerWithMouse(first.page);
  await first.page.locator('[data-status="offline"]').waitFor();
  expect(await waitForDevice(first.page)).toBe(1);
  await first.kill();
  app = await startApp(room.dataDir, { PORT: port });

  const second = await launchOnProfile(profile.path);
  // Who was signed in may be forgotten as well: a browser writes its cookies down when it finds the time.
  await second.context.clearCookies();
  await signIn(second.page, app.url, room.student.person);
  await second.page.goto(`${app.url}/attempts/${attemptId}`);
  await second.page.getByRole("button", { name: /^Question 1, (answered|partly)/ }).waitFor();
  await waitUntilSaved(second.page);
  await second.kill();
  profile.remove();

  const { page } = room.student;
  await page.goto(`${app.url}/attempts/${attemptId}`);
  await page.locator("article").waitFor();
  expect(await answeredPlaces(page)).toEqual([1]);
});
