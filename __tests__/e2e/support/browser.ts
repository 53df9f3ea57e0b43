import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** A phone of 360 px, the narrowest that has to work. */
export const PHONE = { width: 360, height: 740 } as const;
export const DESKTOP = { width: 1280, height: 860 } as const;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Browsers that are still open, for the same reason as servers that still run. */
const open = new Set<Browser>();

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: QUIET,
  });
  open.add(browser);
  browser.on("disconnected", () => open.delete(browser));
  return browser;
}

export async function closeLeftBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()));
}

/** What browsers have said about the content security policy since they were opened: nothing, where all is well. */
const complaints: string[] = [];

export function policyComplaints(): readonly string[] {
  return complaints;
}

/** A person's own browser: cookies of its own, and a page. */
export async function openPerson(
  browser: Browser,
  viewport: { width: number; height: number } = DESKTOP,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  context.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { context, page };
}
