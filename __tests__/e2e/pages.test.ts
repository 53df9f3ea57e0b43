import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { DESKTOP, openPerson, PHONE } from "./support/browser";
import { openClassroom, type Classroom } from "./support/classroom";
import { answerWithMouse, startQuiz, takeQuiz } from "./support/journeys";

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 AA, and how far the page is wider than the window. */
async function problemsOf(page: Page): Promise<{ readonly axe: readonly string[]; readonly overflow: number }> {
  await page.evaluate(AXE);
  const findings = await page.evaluate<readonly Finding[]>(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)`,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return { axe: findings.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`), overflow };
}

async function expectSound(page: Page): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect({ at: page.url(), viewport, colorScheme, ...(await problemsOf(page)) }).toMatchObject({
        axe: [],
        overflow: 0,
      });
    }
  }
}

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
    await page.goto(`${room.app.url}${path}`);
    await expectSound(page);
  }
  await page.goto(`${room.app.url}${room.classPath}`);
  await page.getByRole("link", { name: "Full quiz" }).click();
  await page.getByRole("heading", { level: 1, name: "Ayesha Malik" }).waitFor();
  await expectSound(page);
});
