import { spawn } from "node:child_process";
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
/** How those are ended that run on a profile: from such a one, closing would only take leave. */
const kills = new Set<() => Promise<void>>();

const programPath = (): string => process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

function keepTrack(browser: Browser): Browser {
  open.add(browser);
  browser.on("disconnected", () => open.delete(browser));
  return browser;
}

export async function launchBrowser(): Promise<Browser> {
  return keepTrack(await chromium.launch({ executablePath: programPath(), args: QUIET }));
}

/** A browser on a profile that outlives it, with a page of its own. */
interface ProfiledBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends every process of it at once, as a device that runs out of power would. */
  readonly kill: () => Promise<void>;
}

/** A browser's processes on a profile, and where they are spoken to. */
interface Launched {
  readonly address: string;
  readonly kill: () => Promise<void>;
}

async function spawnOnProfile(folder: string): Promise<Launched> {
  const own = ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  const child = spawn(programPath(), [...QUIET, ...own], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  const kill = async (): Promise<void> => {
    kills.delete(kill);
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  kills.add(kill);
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`the browser ended:\n${said}`));
    });
  });
  return { address, kill };
}

/** How long a browser may take to speak to us; one whose last run was killed now and then never does. */
const CONNECT_MS = 15_000;

/** Opens a browser on a profile, again where it does not speak to us, as a person would. */
export async function launchOnProfile(folder: string, tries = 3): Promise<ProfiledBrowser> {
  const { address, kill } = await spawnOnProfile(folder);
  const browser = await chromium.connectOverCDP(address, { timeout: CONNECT_MS }).catch(async (error: unknown) => {
    await kill();
    if (tries === 1) throw error;
    return null;
  });
  if (!browser) return launchOnProfile(folder, tries - 1);
  const [context = await browser.newContext()] = browser.contexts();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { context, page, kill };
}

export async function closeLeftBrowsers(): Promise<void> {
  await Promise.all([...open].map((browser) => browser.close()));
  await Promise.all([...kills].map((kill) => kill()));
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
