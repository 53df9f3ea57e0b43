import type { Page } from "playwright-core";
import { openClassroom, type Classroom } from "./support/classroom";
import { answeredPlaces, waitUntilSaved } from "./support/journeys";
import { KIND_LABELS } from "@/questions/view/kind-name";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(async () => {
  await room.close();
});

/** More stops of Tab than any page has. */
const MOST_STOPS = 120;

/** What has the focus, as far as somebody who answers by keys has to know. */
interface Stop {
  readonly role: "radio" | "piece" | "gap" | "button" | "other";
  readonly name: string;
  /** The group around it, by its name. */
  readonly group: string;
  readonly isInQuestion: boolean;
  /** How many rows of pieces come before this one in its section. */
  readonly rowsBefore: number;
}

function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const row = focused.closest("[role=radiogroup]");
    const rows = [...(focused.closest("section")?.querySelectorAll("[role=radiogroup]") ?? [])];
    const label = document.getElementById(row?.getAttribute("aria-labelledby") ?? "");
    const roleOf = (): "radio" | "piece" | "gap" | "button" | "other" => {
      if (focused instanceof HTMLInputElement) return focused.type === "radio" ? "radio" : "gap";
      if (focused.getAttribute("role") === "radio") return "piece";
      return focused instanceof HTMLButtonElement ? "button" : "other";
    };
    return {
      role: roleOf(),
      name: focused.getAttribute("aria-label") ?? focused.textContent.trim(),
      group: label?.textContent ?? focused.closest("form")?.getAttribute("aria-label") ?? "",
      isInQuestion: focused.closest("article") !== null,
      rowsBefore: row ? Math.max(0, rows.indexOf(row)) : 0,
    };
  });
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, isWanted: (stop: Stop) => boolean): Promise<Stop> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    if (isWanted(stop)) return stop;
  }
  throw new Error("the focus never came there");
}

async function answerAt(page: Page, { role, rowsBefore, group }: Stop): Promise<void> {
  if (role === "gap") await page.keyboard.type("Russia");
  if (role === "radio") await page.keyboard.press("Space");
  if (role !== "piece") return;
  // Each row takes the next piece, where pieces can be used once.
  const steps = group.startsWith("How sure") ? 1 : rowsBefore;
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

/** Answers the question shown, from its heading on, and says how sure one is, which is asked last. */
async function answerByKeys(page: Page): Promise<void> {
  const hasOrder = (await page.getByRole("button", { name: "Keep this order" }).count()) > 0;
  if (hasOrder) {
    await tabTo(page, ({ name }) => name === "Later");
    await page.keyboard.press("Alt+ArrowDown");
  }
  for (;;) {
    const stop = await tabTo(page, ({ role, isInQuestion }) => isInQuestion && role !== "other" && role !== "button");
    await answerAt(page, stop);
    if (stop.group.startsWith("How sure")) return;
  }
}

test("a full quiz with every kind of question is started, answered, reviewed and submitted by keys alone", async () => {
  const { page } = room.student;
  await page.goto(room.app.url);
  await tabTo(page, ({ name, group }) => name === "Start" && group === "Full quiz");
  await page.keyboard.press("Enter");
  await page.locator("article h2").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await page.locator("article h2:focus").waitFor();
  const kinds = new Set<string>();
  for (let place = 1; place <= 20; place += 1) {
    await page.locator("article h2:focus").waitFor();
    kinds.add((await page.getByText(/^Question \d+ of 20/).innerText()).split(" · ")[1] ?? "");
    await answerByKeys(page);
    await page.keyboard.press("n");
  }
  expect([...kinds].sort()).toEqual(Object.values(KIND_LABELS).sort());
  await page.getByRole("heading", { name: "Before you submit" }).waitFor();
  await waitUntilSaved(page);
  expect(await answeredPlaces(page)).toHaveLength(20);
  await page.getByText("20 of 20 questions are answered in full.").waitFor();
  await tabTo(page, ({ name }) => name === "Submit all answers");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /of 20/ }).waitFor();
});
