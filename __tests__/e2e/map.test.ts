import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { finishQuiz } from "./support/finish-quiz";
import { signIn, startQuiz } from "./support/journeys";
import { expectSound } from "./support/sound";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
  await startQuiz(room.student.page, room.app.url, "Full quiz");
  await finishQuiz(room.student.page);
});
afterAll(async () => {
  await room.close();
});

test("a claim opens from the picture by keyboard, says what was answered about it, and closes to where it was", async () => {
  const { page } = room.student;
  await page.goto(`${room.app.url}/study`);
  await page.getByRole("link", { name: "See it as a map" }).click();
  await page.waitForURL(/\/map$/);
  const box = page.getByRole("link", { name: /\((weak|growing|mastered|not enough evidence yet)\)/ }).first();
  const id = (await box.getAttribute("id")) ?? "";
  await box.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/claim=/);
  const panel = page.getByRole("region", { name: /\.$/ });
  await panel.getByRole("heading", { level: 2 }).waitFor();
  expect(await panel.getByRole("heading", { level: 2 }).evaluate((heading) => heading === document.activeElement)).toBe(
    true,
  );
  expect(await panel.locator('a[href^="/attempts/"]').count()).toBeGreaterThan(0);
  await expectSound(page);
  await panel.getByRole("link", { name: "Close", exact: true }).press("Enter");
  await page.waitForURL(/\/map$/);
  await page.waitForFunction((opener) => document.activeElement?.id === opener, id);
});

test("on a phone the picture moves within itself, and an opened claim is practised on", async () => {
  const { page, context } = await openPerson(room.browser, PHONE);
  await signIn(page, room.app.url, room.student.person);
  await page.goto(`${room.app.url}/map`);
  await page.getByRole("region", { name: "The argument as a picture" }).getByRole("link").nth(2).click();
  await page.getByRole("button", { name: "Practise this claim" }).waitFor();
  await expectSound(page);
  await page.getByRole("button", { name: "Practise this claim" }).click();
  await page.getByRole("heading", { level: 1, name: /Practice on one claim/ }).waitFor();
  await context.close();
});

test("the list has as many claims as the picture, and opens one where it stands", async () => {
  const { page } = room.student;
  await page.goto(`${room.app.url}/map`);
  const drawn = await page.locator('[id^="open-"]').count();
  await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "List" }).click();
  await page.waitForURL(/view=list/);
  await page.getByRole("link", { expanded: false }).first().waitFor();
  expect(await page.locator('[id^="open-"]').count()).toBe(drawn);
  await page.getByRole("link", { expanded: false }).nth(4).click();
  await page.getByRole("link", { expanded: true }).waitFor();
  await page.getByRole("button", { name: "Practise this claim" }).waitFor();
  await expectSound(page);
});
