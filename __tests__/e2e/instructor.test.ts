import { readFileSync } from "node:fs";
import { openPerson } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { finishQuiz } from "./support/finish-quiz";
import { startQuiz, takeQuiz } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
  await startQuiz(room.student.page, room.app.url, "Quick check");
  await finishQuiz(room.student.page);
});
afterAll(async () => {
  await room.close();
});

test("the one-time link works once", async () => {
  const answer = await fetch(`${room.app.url}${room.usedSetupPath}`);
  expect(answer.status).toBe(404);
});

test("an instructor sees every student's attempts, sorts them, and reads the spread", async () => {
  const { page } = room.instructor;
  await page.goto(`${room.app.url}${room.classPath}`);
  const table = page.getByRole("region", { name: "Scores" });
  await table.getByRole("link", { name: "Quick check" }).waitFor();
  expect(await table.getByText("Ayesha Malik").count()).toBe(1);
  await table.getByRole("button", { name: "Best" }).click();
  expect(await table.getByRole("columnheader", { name: "Best" }).getAttribute("aria-sort")).toBe("descending");
  await page.getByText("The same as a table").click();
  expect(await page.locator("figure table tbody tr").count()).toBe(10);
  expect(await page.getByText(/shown from 5 submitted attempts on/).count()).toBe(1);
});

test("an instructor reads each answer beside its key", async () => {
  const { page } = room.instructor;
  await page.goto(`${room.app.url}${room.classPath}`);
  await page.getByRole("link", { name: "Quick check" }).click();
  await page.getByRole("heading", { level: 1, name: "Ayesha Malik" }).waitFor();
  expect(await page.getByRole("article").count()).toBe(10);
  expect(await page.getByText("How the map proves it").count()).toBe(10);
});

test("the scores come as a file that a spreadsheet reads without running anything", async () => {
  const { page } = room.instructor;
  await page.goto(`${room.app.url}${room.classPath}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /Download scores/ }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  const [head, row] = text.replace("\uFEFF", "").split("\r\n");
  expect(head).toBe("Student,E-mail,Simulated,Quiz,Attempt,Started (UTC),Submitted (UTC),Score,Out of,Percent");
  expect(row).toMatch(/^Ayesha Malik,.*,no,Quick check,1,.*,10,/);
});

test("a student, and another visitor, find none of the instructor's pages", async () => {
  const paths = ["/instructor", room.classPath, "/admin"];
  for (const path of paths) {
    const answer = await room.student.page.request.get(`${room.app.url}${path}`);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  const id = room.classPath.split("/").at(-1) ?? "";
  expect((await room.student.page.request.get(`${room.app.url}/api/classes/${id}/scores.csv`)).status()).toBe(404);
  const { page, context } = await openPerson(room.browser);
  expect((await page.request.get(`${room.app.url}/api/classes/${id}/scores.csv`)).status()).toBe(401);
  await page.goto(`${room.app.url}/instructor`);
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await context.close();
});

test("an assignment's terms are kept, a wrong one is said at its field, and who comes second overwrites nothing", async () => {
  const { page, context } = room.instructor;
  const list = `${room.app.url}${room.classPath}/assignments`;
  await page.goto(list);
  await page.getByRole("link", { name: "Quick check" }).click();
  await page.getByRole("heading", { level: 1, name: "Quick check" }).waitFor();
  const stale = await context.newPage();
  await stale.goto(page.url());
  await page.getByLabel("Answers and feedback are shown").selectOption("AFTER_DUE_DATE");
  await page.getByRole("button", { name: "Save the assignment" }).click();
  await page.getByText("Feedback after the due date needs a due date.").waitFor();
  expect(await page.getByLabel("Answers and feedback are shown").inputValue()).toBe("AFTER_DUE_DATE");
  await page.getByLabel("Due (UTC)").fill("2099-01-01T12:00");
  await page.getByRole("button", { name: "Save the assignment" }).click();
  await page.getByText("Saved.").waitFor();
  await stale.getByLabel("Title").fill("Another title");
  await stale.getByRole("button", { name: "Save the assignment" }).click();
  await stale.getByText(/Somebody else has changed this assignment/).waitFor();
  await stale.close();
  await room.student.page.goto(`${room.app.url}/attempts`);
  await room.student.page.getByRole("link", { name: /Quick check/ }).click();
  await room.student.page.getByText(/shown after the due date/).waitFor();
  expect(await room.student.page.getByRole("heading", { name: "Why the key holds" }).count()).toBe(0);
});

test("an assignment of chosen questions is a draft until it is published, and then a student takes it", async () => {
  const { page } = room.instructor;
  const student = room.student.page;
  await page.goto(`${room.app.url}${room.classPath}/assignments`);
  await page.getByRole("link", { name: "Make an assignment" }).click();
  await page.getByLabel("Title").fill("Week two");
  await page.getByLabel("Questions", { exact: true }).selectOption("ASSIGNMENT");
  await page.getByLabel("Number of questions").fill("3");
  await page.getByRole("checkbox", { name: /^Certainty marks/ }).check();
  await page.getByRole("button", { name: "Make the assignment" }).click();
  await page.getByText("Choose at least one kind of question.").waitFor();
  expect(await page.getByLabel("Number of questions").inputValue()).toBe("3");
  expect(await page.getByRole("checkbox", { name: /^Certainty marks/ }).isChecked()).toBe(true);
  await page.getByRole("checkbox", { name: "Single choice" }).check();
  await page.getByRole("checkbox", { name: "Fill the gap" }).check();
  await page.getByRole("button", { name: "Make the assignment" }).click();
  await page.getByRole("form", { name: "Publish Week two" }).waitFor();
  await student.goto(room.app.url);
  expect(await student.getByRole("form", { name: /^Week two/ }).count()).toBe(0);
  await page.getByRole("form", { name: "Publish Week two" }).getByRole("button").click();
  await page.getByRole("form", { name: "Close Week two" }).waitFor();
  await student.reload();
  const offered = student.getByRole("form", { name: /^Week two/ });
  await offered.getByText("Certainty marks: how sure you are counts").waitFor();
  await offered.getByRole("button", { name: "Start" }).click();
  await student.waitForURL(/\/attempts\//);
  await student.getByRole("radio", { name: "Sure +3 if right or −6 if wrong", exact: true }).click();
  await takeQuiz(student);
  // Three questions of three marks each.
  await student.getByRole("heading", { level: 1, name: /of 9/ }).waitFor();
  await page.goto(`${room.app.url}${room.classPath}/gradebook`);
  await page.getByRole("columnheader", { name: /^Week two/ }).waitFor();
});
