import type { Page } from "playwright-core";
import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, startQuiz, takeQuiz, waitUntilSaved } from "./support/journeys";
import { expectSound } from "./support/sound";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

/** Says to be sure of the answer, where that was not said before: pressed again, it would be taken back. */
async function beSure(page: Page): Promise<void> {
  const sure = page.locator("article").getByRole("radio", { name: "Sure", exact: true });
  if ((await sure.getAttribute("aria-checked")) !== "true") await sure.click();
}

/** Answers, says how sure, has it checked, and reads the feedback in place. */
async function answerAndCheck(page: Page): Promise<void> {
  await answerWithMouse(page);
  await beSure(page);
  await page.getByRole("button", { name: "Check my answer" }).click();
  await page.getByRole("heading", { name: "Why the key holds" }).waitFor();
}

/** Opens a question like one of the result's: which of them has any depends on the form drawn. */
async function tryOneLike(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const count = await page.getByRole("button", { name: "Try one like it" }).count();
  for (let place = 1; place <= count; place += 1) {
    await page
      .getByRole("form", { name: `Another question like question ${String(place)}`, exact: true })
      .getByRole("button")
      .click();
    await page.waitForURL((url) => url.pathname !== pathname || url.hash === `#q${String(place)}`);
    if (new URL(page.url()).pathname !== pathname) return;
  }
  throw new Error("a form has some question that others are like");
}

test("a session starts with one tap, says at once what was right, and ends with what moved", async () => {
  const { page } = room.student;
  await page.setViewportSize(PHONE);
  await page.goto(room.app.url);
  await page.getByRole("button", { name: "Practise for 5 minutes" }).click();
  await page.getByRole("heading", { level: 1, name: /Practice session/ }).waitFor();
  await answerAndCheck(page);
  await expectSound(page);
  await page.getByRole("button", { name: "Next" }).click();
  await takeQuiz(page, async (shown) => {
    if ((await shown.getByRole("heading", { name: "Why the key holds" }).count()) === 0) await answerAndCheck(shown);
  });
  await page.getByRole("heading", { name: "What moved" }).waitFor();
  expect(
    await page
      .getByRole("region", { name: "What moved" })
      .getByText(/comes back on/)
      .count(),
  ).toBeGreaterThan(3);
  await expectSound(page);
});

test("what was missed while sure is first in line, and can be practised by itself", async () => {
  const { page } = room.student;
  await page.goto(`${room.app.url}/practice`);
  const first = page.getByRole("region", { name: "First in line" }).getByRole("listitem").first();
  expect(await first.innerText()).toContain("missed while sure");
  await expectSound(page);
  await first.getByRole("button", { name: "Practise this" }).click();
  await page.getByRole("heading", { level: 1, name: /Practice on one claim/ }).waitFor();
});

test("an open session is gone on with, on any device", async () => {
  const { page } = room.student;
  await page.goto(room.app.url);
  await page.getByRole("button", { name: "Practise for 5 minutes" }).click();
  await page.locator("article h2").waitFor();
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await page.goto(room.app.url);
  await page.getByRole("link", { name: "Go on: 1 of 8 answered" }).click();
  await page.locator("article h2").waitFor();
});

test("from feedback on a quiz, another question like one of it can be tried and checked", async () => {
  const { page } = room.student;
  await startQuiz(page, room.app.url, "Quick check");
  await takeQuiz(page);
  await tryOneLike(page);
  await page.getByText("Question 1 of 1").waitFor();
  await answerAndCheck(page);
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: "Submit all answers" }).click();
  await page.getByRole("heading", { level: 1, name: /of 1/ }).waitFor();
});

test("progress tells what is known, and how being sure and being right go together", async () => {
  const { page } = room.student;
  await startQuiz(page, room.app.url, "Full quiz");
  await takeQuiz(page, async (shown) => {
    await answerWithMouse(shown);
    await beSure(shown);
  });
  await page.goto(`${room.app.url}/progress`);
  await page.getByRole("heading", { name: /You know about \d+ % of what was asked/ }).waitFor();
  const calibration = page.getByRole("region", { name: "How sure, and how right" });
  expect(await calibration.innerText()).toMatch(/Brier score 0\.\d\d/);
  await calibration.getByText("The same as a table").click();
  expect(await calibration.getByRole("row").count()).toBe(4);
  await expectSound(page);
});

test("a visitor who is not signed in is sent to sign in", async () => {
  const { page, context } = await openPerson(room.browser);
  await page.goto(`${room.app.url}/practice`);
  await page.waitForURL(/\/sign-in\?next=%2Fpractice/);
  await context.close();
});
