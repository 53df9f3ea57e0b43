import type { Locator, Page } from "playwright-core";
import { launchBrowser, openPerson } from "./support/browser";
import { makeDataDir, startApp, type RunningApp } from "./support/app";
import { answerWithMouse, startAsGuest } from "./support/journeys";

const data = makeDataDir();
let app: RunningApp;
let page: Page;
beforeAll(async () => {
  app = await startApp(data.path);
  ({ page } = await openPerson(await launchBrowser()));
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await startAsGuest(page, app.url);
});
afterAll(async () => {
  await page.context().browser()?.close();
  await app.stop();
  data.remove();
});

/** What can be seen of a button where the system chooses the colours. */
function lookOf(button: Locator): Promise<string> {
  return button.evaluate((element) => {
    const { backgroundColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
    return [backgroundColor, borderTopWidth, outlineStyle].join(" ");
  });
}

test("with the system's colours, the map tells the question shown and those answered from the others", async () => {
  await answerWithMouse(page);
  await page.getByRole("button", { name: "Next" }).click();
  const map = page.getByRole("navigation", { name: "Questions" }).getByRole("button");
  const [answered, shown, other] = [await lookOf(map.nth(0)), await lookOf(map.nth(1)), await lookOf(map.nth(2))];
  expect(new Set([answered, shown, other]).size).toBe(3);
});

test("with the system's colours, a piece that was chosen is told from the others", async () => {
  await page.getByRole("button", { name: "All on one page" }).click();
  const row = page.locator("article section").getByRole("radiogroup").first();
  const chosen = row.getByRole("radio", { checked: true });
  // Pressed again, it would be taken back.
  if ((await chosen.count()) === 0) await row.getByRole("radio").first().click();
  expect(await lookOf(chosen)).not.toBe(await lookOf(row.getByRole("radio", { checked: false }).first()));
});

test("where motion is to be reduced, nothing on the page moves or fades", async () => {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionProperty, animationName } = getComputedStyle(element);
        return transitionProperty !== "none" || animationName !== "none";
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});
