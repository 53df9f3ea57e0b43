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
