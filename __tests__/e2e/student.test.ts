import type { Page } from "playwright-core";
import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, signIn, signUp, somebody, startQuiz, takeQuiz, waitUntilSaved } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

async function stemsOf(page: Page): Promise<string[]> {
  const stems: string[] = [];
  for (const button of await page.getByRole("navigation", { name: "Questions" }).getByRole("button").all()) {
    await button.click();
    stems.push(await page.locator("article").innerText());
  }
  return stems;
}

test("a student takes a quick check with the mouse and reads what came of it", async () => {
  const { page } = room.student;
  await startQuiz(page, room.app.url, "Quick check");
  await takeQuiz(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/of 10/);
  expect(await page.getByRole("article").count()).toBe(10);
  expect(await page.getByRole("heading", { name: "Why the key holds" }).count()).toBe(10);
  expect(await page.getByText(/Where the article says so: paragraph/).count()).toBe(10);
});

test("a reload, and another device, go on at the same question, with the same order and the answers given", async () => {
  const { page, person } = room.student;
  await startQuiz(page, room.app.url, "The four scenarios");
  await answerWithMouse(page);
  await page.getByRole("button", { name: "Next" }).click();
  await answerWithMouse(page);
  await waitUntilSaved(page);
  const chosen = await page.getByRole("radio", { checked: true }).count();
  await page.reload();
  await page.locator("article").waitFor();
  expect(await page.locator("article").innerText()).toMatch(/Question 2 of 8/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(chosen);
  const moved = page.waitForResponse((answer) => answer.url().endsWith("/place"));
  await page.getByRole("button", { name: "Next" }).click();
  await moved;

  const other = await openPerson(room.browser, PHONE);
  await signIn(other.page, room.app.url, person);
  await other.page.goto(room.app.url);
  await other.page
    .getByRole("link", { name: /^Go on with/ })
    .first()
    .click();
  await other.page.locator("article").waitFor();
  expect(await other.page.locator("article").innerText()).toMatch(/Question 3 of 8/);
  const before = await stemsOf(page);
  expect(await stemsOf(other.page)).toEqual(before);
  await other.context.close();
});

test("past attempts and progress per claim and scenario are there to find", async () => {
  const { page } = room.student;
  await page.goto(`${room.app.url}/attempts`);
  expect(await page.locator("main li").count()).toBe(2);
  await page.getByRole("link", { name: /Quick check/ }).click();
  await page.getByRole("heading", { level: 1, name: /of 10/ }).waitFor();
  await page.goto(`${room.app.url}/progress`);
  await page.getByRole("heading", { name: "The four scenarios" }).waitFor();
  expect(await page.getByText(/not enough evidence yet|weak:|growing:|mastered:/).count()).toBeGreaterThan(10);
});

test("a student without a class code practises on their own", async () => {
  const person = somebody("Bilal Khan");
  const { page, context } = await openPerson(room.browser, PHONE);
  await signUp(page, room.app.url, person);
  await signIn(page, room.app.url, person);
  await startQuiz(page, room.app.url, "Quick check");
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await context.close();
});

test("an unknown class code is said at the field, and nothing typed is lost", async () => {
  const { page, context } = await openPerson(room.browser);
  await page.goto(`${room.app.url}/sign-up`);
  await page.getByLabel("Name", { exact: true }).fill("Sana Iqbal");
  await page.getByLabel("E-mail").fill("sana@example.org");
  await page.getByLabel("Password", { exact: true }).fill("three quiet lanterns");
  await page.getByLabel(/Class code/).fill("NOSUCH99");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByText("No class has this code.").waitFor();
  expect(await page.getByLabel("E-mail").inputValue()).toBe("sana@example.org");
  await context.close();
});

test("signing up with an address that has an account looks like any other", async () => {
  const { page, context } = await openPerson(room.browser);
  const impostor = { ...room.student.person, password: "another long passphrase" };
  await signUp(page, room.app.url, impostor);
  const taken = await page.locator("main").innerText();
  await signUp(page, room.app.url, somebody("Somebody New"));
  expect(await page.locator("main").innerText()).toBe(taken);
  await page.getByLabel("E-mail").fill(impostor.email);
  await page.getByLabel("Password").fill(impostor.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("The address or the password is not right.").waitFor();
  await context.close();
});
