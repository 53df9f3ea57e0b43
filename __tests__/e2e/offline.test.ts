import type { Page } from "playwright-core";
import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answeredPlaces, answerWithMouse, signIn, startQuiz, takeQuiz, waitUntilSaved } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

const FIVE_MINUTES = 300_000;

/** Lets so much time have passed on the device. The browser tests' own clock would hide how the page was loaded. */
function setClockOn(milliseconds: number): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + milliseconds;
}

async function waitForCopy(page: Page, attemptId: string): Promise<void> {
  await page.evaluate(async (path) => {
    while (!(await caches.match(path))) await new Promise(requestAnimationFrame);
  }, `/attempts/${attemptId}`);
}

async function waitForNoCopyOf(page: Page, attemptId: string): Promise<void> {
  await page.evaluate(async (path) => {
    while (await caches.match(path)) await new Promise(requestAnimationFrame);
  }, `/attempts/${attemptId}`);
}

async function waitForNoCopies(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while ((await caches.keys()).length > 0) await new Promise(requestAnimationFrame);
  });
}

async function answerAndGoOn(page: Page): Promise<void> {
  await answerWithMouse(page);
  await page.getByRole("button", { name: "Next" }).click();
}

test("a cut of five minutes with answers, and a reload inside it, loses nothing", async () => {
  const { page, context, person } = room.student;
  const attemptId = await startQuiz(page, room.app.url, "Full quiz");
  await waitForCopy(page, attemptId);
  await answerAndGoOn(page);
  await waitUntilSaved(page);
  await context.setOffline(true);
  await answerAndGoOn(page);
  await answerAndGoOn(page);
  await page.locator('[data-status="offline"]').waitFor();
  await page.evaluate(setClockOn, FIVE_MINUTES);
  await page.addInitScript(setClockOn, FIVE_MINUTES);
  await page.reload();
  await page.getByText(/^Question 4 of 20/).waitFor();
  await page.getByRole("button", { name: /^Question 3, (answered|partly)/ }).waitFor();
  expect(await answeredPlaces(page)).toEqual([1, 2, 3]);
  await answerAndGoOn(page);
  await page.locator('[data-status="offline"]').waitFor();
  await page.getByText(/3 answers are kept on this device/).waitFor();
  await context.setOffline(false);
  await waitUntilSaved(page);

  const other = await openPerson(room.browser, PHONE);
  await signIn(other.page, room.app.url, person);
  await other.page.goto(`${room.app.url}/attempts/${attemptId}`);
  await other.page.locator("article").waitFor();
  expect(await answeredPlaces(other.page)).toEqual([1, 2, 3, 4]);
  await other.context.close();
});

test("a quiz that was submitted, and whoever signed out, leave no copy on the device", async () => {
  const { page, person } = room.student;
  const attemptId = await startQuiz(page, room.app.url, "Quick check");
  await waitForCopy(page, attemptId);
  await takeQuiz(page);
  await waitForNoCopyOf(page, attemptId);
  const open = await startQuiz(page, room.app.url, "The four scenarios");
  await waitForCopy(page, open);
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await page.goto(`${room.app.url}/account`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("button", { name: "Start the quick check" }).waitFor();
  await waitForNoCopies(page);
  await room.student.context.setOffline(true);
  await expect(page.goto(`${room.app.url}/attempts/${open}`)).rejects.toThrow(/ERR_/);
  await room.student.context.setOffline(false);
  await signIn(page, room.app.url, person);
});

test("the app can be installed, and its icons are there", async () => {
  const { page } = room.student;
  await page.goto(room.app.url);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = (await (await page.request.get(`${room.app.url}${href ?? ""}`)).json()) as {
    readonly icons: readonly { readonly src: string; readonly type: string }[];
  };
  for (const { src, type } of manifest.icons) {
    const answer = await page.request.get(`${room.app.url}${src}`);
    expect([src, answer.status(), answer.headers()["content-type"]]).toEqual([src, 200, type]);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A browser without a profile of its own installs nothing; that is the test's doing, not the app's.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
