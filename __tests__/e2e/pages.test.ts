import { openPerson } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, startQuiz, takeQuiz } from "./support/journeys";
import { expectSound } from "./support/sound";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

test("pages for visitors are accessible and fit a phone", async () => {
  const { page, context } = await openPerson(room.browser);
  for (const path of ["/", "/sign-in", "/sign-up", "/nowhere"]) {
    await page.goto(`${room.app.url}${path}`);
    await expectSound(page);
  }
  await context.close();
});

test("every question of a full quiz, the review and the result are accessible and fit a phone", async () => {
  const { page } = room.student;
  await startQuiz(page, room.app.url, "Full quiz");
  for (let place = 0; place < 20; place += 1) {
    await answerWithMouse(page);
    await expectSound(page);
    await page.getByRole("button", { name: /^(Next|Review)$/ }).click();
  }
  await expectSound(page);
  await takeQuiz(page);
  await expectSound(page);
});

test("a student's and an instructor's pages are accessible and fit a phone", async () => {
  for (const path of ["/", "/attempts", "/progress", "/study", "/account", "/join"]) {
    await room.student.page.goto(`${room.app.url}${path}`);
    await expectSound(room.student.page);
  }
  const { page } = room.instructor;
  for (const path of ["/instructor", "/instructor/quality", room.classPath, "/admin"]) {
    // The first look at the quality page waits until the bank has been measured.
    await page.goto(`${room.app.url}${path}`, { timeout: 90_000 });
    await expectSound(page);
  }
  await page.goto(`${room.app.url}${room.classPath}`);
  await page.getByRole("link", { name: "Full quiz" }).click();
  await page.getByRole("heading", { level: 1, name: "Ayesha Malik" }).waitFor();
  await expectSound(page);
});
