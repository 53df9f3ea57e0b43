import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, policyComplaints } from "./browser";

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

/** What a desktop's window of 1280 px shows at 200 %. */
const ZOOMED = { width: 640, height: 430 } as const;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** How many pixels the page is wider than the window; charts have a second's frames to take note of a new size. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    const overflow = (): number => root.scrollWidth - root.clientWidth;
    for (let frame = 0; frame < 60 && overflow() !== 0; frame += 1) await new Promise(requestAnimationFrame);
    return overflow();
  });
}

/** What axe looks for: WCAG 2.2 AA and what is good practice, or the one rule that goes by colours. */
const ALL_RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const COLOUR_RULES = { runOnly: ["color-contrast"] };

/** What axe finds, and whether the page has to be moved sideways. */
async function problemsOf(
  page: Page,
  rules: typeof ALL_RULES,
): Promise<{ readonly axe: readonly string[]; readonly overflow: number }> {
  // The library is large: it is sent once to each document.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const findings = await page.evaluate<readonly Finding[]>(
    `axe.run(document, ${JSON.stringify(rules)}).then((result) => result.violations)`,
  );
  const axe = findings.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
  return { axe, overflow: await overflowOf(page) };
}

/**
 * Expects a page without findings, overflow and complaints about the content security policy, on a phone and a desktop,
 * in light and dark. In the dark only colours differ, so there only the rule that goes by colours is asked.
 */
export async function expectSound(page: Page): Promise<void> {
  expect(policyComplaints()).toEqual([]);
  await page.setViewportSize(ZOOMED);
  expect({ at: page.url(), zoomed: await overflowOf(page) }).toEqual({ at: page.url(), zoomed: 0 });
  for (const viewport of [PHONE, DESKTOP]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === "light" ? ALL_RULES : COLOUR_RULES;
      expect({ at: page.url(), viewport, colorScheme, ...(await problemsOf(page, rules)) }).toMatchObject({
        axe: [],
        overflow: 0,
      });
    }
  }
}
