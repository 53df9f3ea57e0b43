import { readFileSync } from "node:fs";
import { openPerson } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { finishQuiz } from "./support/finish-quiz";
import { openClass, signIn, signUp, somebody, startQuiz } from "./support/journeys";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
  await startQuiz(room.student.page, room.app.url, "Quick check");
  await finishQuiz(room.student.page);
});
afterAll(async () => {
  await room.close();
});

const at = (path: string): string => `${room.app.url}${room.classPath}${path}`;

async function openAttempt(): Promise<string> {
  const { page } = room.instructor;
  await page.goto(at("/gradebook"));
  await page.getByRole("region", { name: "Gradebook" }).locator("tbody td a").first().click();
  await page.getByRole("heading", { level: 1, name: "Ayesha Malik" }).waitFor();
  return page.url();
}

test("the gradebook, its heatmaps and the statistics lead from a number to the attempt, and back", async () => {
  const { page } = room.instructor;
  await page.goto(at("/gradebook"));
  const grid = page.getByRole("region", { name: "Gradebook" });
  await grid.getByRole("button", { name: /^Quick check/ }).click();
  expect(await grid.getByRole("columnheader", { name: /^Quick check/ }).getAttribute("aria-sort")).toBe("descending");
  await page.goto(at("/statistics?by=kind"));
  await page.getByRole("region", { name: "Questions in figures" }).locator("td a").first().click();
  await page.getByRole("heading", { level: 1, name: "1 attempt" }).waitFor();
  await page.getByRole("link", { name: "Ayesha Malik" }).click();
  await page.getByRole("heading", { level: 1, name: "Ayesha Malik" }).waitFor();
  await page.getByRole("link", { name: "Ayesha Malik" }).click();
  await page.getByRole("heading", { name: "Weakest claims" }).waitFor();
});

test("a mark set by hand reaches the student with its comment, and a second instructor's stale one is refused", async () => {
  const address = await openAttempt();
  const { page, context } = room.instructor;
  const stale = await context.newPage();
  await stale.goto(address);
  const set = async (on: typeof page, mark: string, comment: string): Promise<void> => {
    const form = on.getByRole("article").first().locator("details", { hasText: "Mark by hand" });
    await form.locator("summary").click();
    await form.getByLabel("Mark, 0 to 1").fill(mark);
    await form.getByLabel("Comment, for the student").fill(comment);
    await form.getByLabel("Reason, for the change log").fill("argued in class");
    await form.getByRole("button", { name: "Save the mark" }).click();
  };
  await set(page, "0.25", "A quarter is there.");
  await page.getByText("Saved.", { exact: true }).waitFor();
  await set(stale, "1", "All of it");
  await stale.getByText(/Somebody else has changed this.*a mark of 0\.25/).waitFor();
  await stale.close();
  await room.student.page.goto(`${room.app.url}/attempts/${address.split("/").at(-1) ?? ""}`);
  expect(await room.student.page.getByText("A quarter is there.").count()).toBe(1);
  expect(await room.student.page.getByText("All of it").count()).toBe(0);
});

test("a question is withdrawn after its preview, is in the log, and comes back", async () => {
  await openAttempt();
  const { page } = room.instructor;
  const total = async (): Promise<string> => {
    await openAttempt();
    return /of (\d+)/.exec((await page.locator("main section").first().innerText()).replace(/\s+/g, " "))?.[1] ?? "";
  };
  await page.getByRole("link", { name: "Mend this question for the whole class" }).nth(1).click();
  await page
    .getByRole("checkbox", { name: /Only where it improves/ })
    .last()
    .uncheck();
  await page.getByRole("button", { name: "See who withdrawing it changes" }).click();
  await page.getByRole("region", { name: "Whose marks change" }).getByText("Ayesha Malik").waitFor();
  const preview = page.url();
  expect(await total()).toBe("10");
  await page.goto(preview);
  await page.getByLabel("Reason, for the change log").fill("It can be read two ways");
  await page.getByRole("button", { name: "Make this change" }).click();
  await page.getByText("Done. Marks changed in 1 attempt.").waitFor();
  expect(await total()).toBe("9");
  await page.goto(at("/log"));
  expect(await page.getByText("It can be read two ways").count()).toBe(1);
  await page.goto(at("/mending"));
  await page.getByRole("link", { name: "Take it back" }).click();
  await page.getByLabel("Reason, for the change log").fill("It cannot");
  await page.getByRole("button", { name: "Take the mend back" }).click();
  await page.getByText("Done. Marks changed in 1 attempt.").waitFor();
  expect(await total()).toBe("10");
});

test("a file of figures says what the page says", async () => {
  const { page } = room.instructor;
  await page.goto(at("/statistics?by=kind"));
  const shown = await page.getByRole("region", { name: "Questions in figures" }).locator("tbody th").allInnerTexts();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download (CSV)" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\r\n")
    .slice(1);
  expect(lines.map((line) => line.replace(/^"([^"]*)".*|^([^,]*),.*/, "$1$2"))).toEqual(
    shown.map((text) => text.trim()),
  );
});

test("a class without students or attempts has sensible pages", async () => {
  const { page } = room.instructor;
  const { path } = await openClass(page, room.app.url, "Empty");
  for (const [place, words] of [
    ["gradebook", "Nobody has joined this class yet."],
    ["gradebook?show=claims", "Nobody has joined this class yet."],
    ["gradebook?show=attention", "Nobody stands out"],
    ["statistics", "No attempt has been submitted yet."],
    ["mending", "None so far."],
    ["log", "Nothing has been changed yet."],
  ] as const) {
    await page.goto(`${room.app.url}${path}/${place}`);
    await page.getByText(words).first().waitFor();
  }
});

test("a student, and an instructor of another class, find none of it", async () => {
  const attempt = new URL(await openAttempt()).pathname;
  const studentPath = `${room.classPath}/students/none`;
  const places = [
    "/gradebook",
    "/statistics",
    "/statistics/item",
    "/statistics/attempts?quiz=QUICK_CHECK",
    "/mending",
    "/log",
  ];
  const api = `/api/classes/${room.classPath.split("/").at(-1) ?? ""}/export?what=responses&format=csv`;
  const paths = [attempt, studentPath, api, ...places.map((place) => `${room.classPath}${place}`)];
  const stranger = await openPerson(room.browser);
  const person = somebody("Imran Another");
  await signUp(stranger.page, room.app.url, person);
  await signIn(stranger.page, room.app.url, person);
  const { page } = room.instructor;
  await page.goto(`${room.app.url}/admin?search=${encodeURIComponent(person.email)}`);
  await page.getByLabel(`Role of ${person.name}`).selectOption("INSTRUCTOR");
  await page.getByRole("button", { name: "Save" }).click();
  for (const who of [room.student.page, stranger.page]) {
    for (const path of paths) {
      const answer = await who.request.get(`${room.app.url}${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
  }
  await stranger.page.goto(`${room.app.url}/instructor`);
  await stranger.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await stranger.page.getByText("International relations").count()).toBe(0);
  await stranger.context.close();
});
