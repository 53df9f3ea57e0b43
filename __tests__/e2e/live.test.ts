import { openClassroom, type Classroom } from "./support/classroom";
import { startQuiz, takeQuiz } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

test("an instructor watches a student begin and submit, and extends the time, without loading the page again", async () => {
  const { page } = room.instructor;
  await page.goto(`${room.app.url}${room.classPath}/assignments`);
  await page.getByRole("link", { name: "Quick check" }).click();
  await page.getByLabel("Minutes for an attempt").fill("30");
  await page.getByRole("button", { name: "Save the assignment" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByRole("link", { name: "Live", exact: true }).click();
  const row = page.getByRole("region", { name: "Students" }).getByRole("row", { name: /Ayesha Malik/ });
  await row.getByText("Not begun").waitFor();
  await startQuiz(room.student.page, room.app.url, "Quick check");
  await row.getByText("Under way").waitFor();
  await row.getByText(/^(29|30):\d\d$/).waitFor();
  const all = page.getByRole("region", { name: "More time for everybody" });
  await all.getByRole("button", { name: "Extend" }).click();
  await all.getByText("1 attempt ends 5 minutes later.").waitFor();
  await row.getByText(/^(34|35):\d\d$/).waitFor();
  await takeQuiz(room.student.page);
  await row.getByText("Submitted").waitFor();
  await row.getByText("10 of 10").waitFor();
});

test("a server that is told to stop does not wait for whoever watches", async () => {
  await room.instructor.page.getByText("1 submitted").waitFor();
  const begun = performance.now();
  await room.app.stop();
  // Requests under way are given ten seconds.
  expect(performance.now() - begun).toBeLessThan(8_000);
});
