import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import {
  answerWithMouse,
  signIn,
  signUp,
  somebody,
  startAsGuest,
  startQuiz,
  takeQuiz,
  waitUntilSaved,
} from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

async function download(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download my data" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("a student takes all of their data along, deletes the account, and stays in the class as a score without name", async () => {
  const { page, context } = await openPerson(room.browser, PHONE);
  const person = somebody("Zainab Farooq");
  await signUp(page, room.app.url, person, room.code);
  await signIn(page, room.app.url, person);
  const attemptId = await startQuiz(page, room.app.url, "Quick check");
  await takeQuiz(page);
  const [score] = /[\d.]+(?= of)/.exec(await page.getByRole("heading", { level: 1 }).innerText()) ?? [];
  await page.goto(`${room.app.url}/account`);
  const { name, text } = await download(page);
  expect(name).toMatch(/^claimwise-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(text) as { readonly attempts: readonly { readonly questions: readonly object[] }[] };
  expect(data).toMatchObject({ account: { email: person.email }, attempts: [{ id: attemptId }] });
  expect(data.attempts[0]?.questions).toHaveLength(10);

  await page.getByText("Delete my account").click();
  await page.getByLabel("Your password, to confirm").fill(person.password);
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("Deleted, as you asked.").waitFor();
  await page.goto(`${room.app.url}/attempts/${attemptId}`);
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("The address or the password is not right.").waitFor();
  await context.close();

  const desk = room.instructor.page;
  await desk.goto(`${room.app.url}${room.classPath}`);
  const row = desk.getByRole("row", { name: /Former student/ });
  expect(await row.innerText()).toContain(score);
  expect(await desk.getByText(person.name).count()).toBe(0);
  await desk.goto(`${room.app.url}${room.classPath}/students`);
  await desk.getByText("Account deleted").waitFor();
  expect(await desk.getByText(/Take Former student/).count()).toBe(0);
});

test("a guest deletes what they answered, and the only administrator is told what to do first", async () => {
  const { page, context } = await openPerson(room.browser, PHONE);
  const attemptId = await startAsGuest(page, room.app.url);
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await page.goto(`${room.app.url}/account`);
  expect((await download(page)).text).toContain(attemptId);
  await page.getByText("Delete my answers").click();
  await page.getByLabel(/to confirm/).fill("delete");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("Deleted, as you asked.").waitFor();
  await context.close();
  await room.instructor.page.goto(`${room.app.url}/account`);
  await room.instructor.page.getByText("You are the only administrator.").waitFor();
  expect(await room.instructor.page.getByText("Delete my account").count()).toBe(0);
});
