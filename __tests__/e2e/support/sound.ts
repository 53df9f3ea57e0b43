import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { DESKTOP, PHONE, policyComplaints } from "./browser";

const AXE = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

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

/** Expects a page without findings, overflow and complaints about the content security policy, on a phone and a desktop, in light and dark. */
export async function expectSound(page: Page): Promise<void> {
  expect(policyComplaints()).toEqual([]);
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
