import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { openPerson } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { finishQuiz } from "./support/finish-quiz";
import { openClass, signIn, signUp, somebody, startAsGuest, startQuiz } from "./support/journeys";
import { previewRoster, VISITS, type Visitor, type World } from "./support/page-visits";
import { expectSound } from "./support/sound";

let room: Classroom;
let fresh: RunningApp;
const freshData = makeDataDir();
let world: World;
let pages: Readonly<Record<Visitor, Page>>;

async function linkId(page: Page, address: string, link: string): Promise<string> {
  await page.goto(address);
  return (await page.locator(link).first().getAttribute("href"))?.split("/").at(-1) ?? "";
}

beforeAll(async () => {
  room = await openClassroom();
  fresh = await startApp(freshData.path);
  const { url } = room.app;
  const [student, instructor] = [room.student.page, room.instructor.page];
  const [visitor, guest, newcomer] = await Promise.all([1, 2, 3].map(() => openPerson(room.browser)));
  if (!visitor || !guest || !newcomer) throw new Error("three people were asked for");
  const person = somebody("Someone New");
  await signUp(newcomer.page, url, person);
  await signIn(newcomer.page, url, person);
  const done = await startQuiz(student, url, "Quick check");
  await finishQuiz(student);
  const open = await startQuiz(student, url, "Full quiz");
  const { path: emptyClassPath } = await openClass(instructor, url, "Nobody yet");
  const studentId = await linkId(instructor, `${url}${room.classPath}/gradebook`, 'tbody th a[href*="/students/"]');
  await instructor.goto(`${url}${room.classPath}/students/import`);
  await previewRoster(instructor);
  await instructor.getByLabel("Reason, for the change log").fill("A new seminar");
  await instructor.locator('button[name="intent"][value="apply"]').click();
  const download = instructor.waitForEvent("download");
  await instructor.getByRole("button", { name: "Download the links (CSV)" }).click();
  const links = readFileSync(await (await download).path(), "utf8");
  const invitation = /\/invitations\/[\w-]+/.exec(links)?.[0] ?? "";
  const guestOpen = await startAsGuest(guest.page, url);
  world = { room, done, open, guestOpen, studentId, emptyClassPath, invitation, setupLink: fresh.setupLink ?? "" };
  pages = { visitor: visitor.page, guest: guest.page, newcomer: newcomer.page, student, instructor };
});
afterAll(async () => {
  await room.close();
  await fresh.stop();
  freshData.remove();
});

/** Every page that the app has, as its route. */
function routes(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => join("/", dirname(path)).replace(/\/\([^)]+\)/g, ""))
    .sort();
}

test("every page of the app is looked at below", () => {
  expect(Object.keys(VISITS).sort()).toEqual(routes());
});

test.each(Object.entries(VISITS))(
  "%s is accessible and fits, in every state, on a phone and a desktop, in light and dark, at 200 %%",
  async (_, visitsOf) => {
    for (const { who, at, act } of visitsOf(world)) {
      const page = pages[who];
      await page.goto(new URL(at, room.app.url).href);
      await act?.(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await expectSound(page);
    }
  },
);

test("an address that leads nowhere is sound as well", async () => {
  await pages.visitor.goto(`${room.app.url}/nowhere`);
  await expectSound(pages.visitor);
});
