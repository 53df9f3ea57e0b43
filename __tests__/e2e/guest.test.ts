import { openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, signIn, signUp, somebody, startAsGuest, takeQuiz, waitUntilSaved } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

test("a visitor is in the quick check after one tap, takes it, and keeps it by making an account", async () => {
  const { page, context } = await openPerson(room.browser, PHONE);
  await startAsGuest(page, room.app.url);
  await takeQuiz(page);
  expect(await page.getByRole("heading", { name: "Why the key holds" }).count()).toBe(10);
  const score = await page.getByRole("heading", { level: 1 }).innerText();
  const result = page.url();
  await page.getByRole("complementary").getByRole("link", { name: "Make an account" }).click();
  const person = somebody("Nadia Guest");
  await signUp(page, room.app.url, person);
  await signIn(page, room.app.url, person);
  expect(await page.getByRole("complementary", { name: "No account yet" }).count()).toBe(0);
  await page.goto(result);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(score);
  await context.close();
});

test("a guest who signs in to an account goes on there with the open quiz, also from another device", async () => {
  const { page, context } = await openPerson(room.browser);
  const person = somebody("Omar Guest");
  await signUp(page, room.app.url, person);
  const attemptId = await startAsGuest(page, room.app.url);
  await answerWithMouse(page);
  await waitUntilSaved(page);
  await signIn(page, room.app.url, person);
  const other = await openPerson(room.browser);
  await signIn(other.page, room.app.url, person);
  await other.page.goto(`${room.app.url}/attempts/${attemptId}`);
  await other.page.getByRole("button", { name: /^Question 1, (answered|partly)/ }).waitFor();
  await other.context.close();
  await context.close();
});

test("a guest with a class's link is led to an account first, and is in no list of the class", async () => {
  const { page, context } = await openPerson(room.browser);
  await startAsGuest(page, room.app.url);
  await page.goto(`${room.app.url}/join?code=${room.code}`);
  await page.waitForURL(/\/sign-up\?code=/);
  expect(await page.getByLabel(/Class code/).inputValue()).toBe(room.code);
  await room.instructor.page.goto(`${room.app.url}${room.classPath}`);
  expect(await room.instructor.page.getByRole("cell", { name: "Guest" }).count()).toBe(0);
  await room.instructor.page.goto(`${room.app.url}/admin`);
  await room.instructor.page.getByText("without an account, since").first().waitFor();
  await context.close();
});
