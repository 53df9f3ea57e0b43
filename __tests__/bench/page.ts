import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { closeLeftBrowsers, launchBrowser, openPerson, PHONE } from "../e2e/support/browser";
import { killLeftServers, makeDataDir, startApp } from "../e2e/support/app";
import { startAsGuest } from "../e2e/support/journeys";

/**
 * What an attempt's page weighs, and how soon it is there: `npm run bench:page`. The app has to be built. Prints the
 * gzip bytes of the scripts and styles that the page loads, and the median of five largest contentful paints in a fresh
 * browser on a slow phone: a processor slowed down four times, 1.6 Mbit/s, 150 ms there and back.
 */

const RUNS = 5;
const SLOWDOWN = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
};
const STATIC = "/_next/static/";

interface Load {
  /** Milliseconds. */
  readonly largestPaint: number;
  /** Paths of the scripts and styles loaded. */
  readonly files: readonly string[];
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

/** The largest paint that the page has had, which its observer is told of at once. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(Math.max(...list.getEntries().map(({ startTime }) => startTime)));
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}

/** Opens the page as the person whose cookies `own` has, in a browser that has seen nothing yet. */
async function load(address: string, own: Awaited<ReturnType<typeof openPerson>>["context"]): Promise<Load> {
  const browser = await launchBrowser();
  const { page, context } = await openPerson(browser, PHONE);
  page.setDefaultTimeout(60_000);
  await context.addCookies(await own.cookies());
  await throttle(page);
  const files = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(STATIC) && /\.(js|css)$/.test(pathname)) files.add(pathname);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const loaded = { largestPaint: await largestPaint(page), files: [...files] };
  await browser.close();
  return loaded;
}

function zippedBytes(files: readonly string[], ending: string): number {
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(join(".next", file.replace("/_next/", "")))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** What travels to a browser that takes Brotli. */
function compressedBytes(files: readonly string[]): number {
  return files
    .map((file) => statSync(join(".next", `${file.replace("/_next/", "")}.br`)).size)
    .reduce((sum, bytes) => sum + bytes, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

async function main(): Promise<void> {
  const data = makeDataDir();
  const app = await startApp(data.path);
  const browser = await launchBrowser();
  const person = await openPerson(browser, PHONE);
  const attemptId = await startAsGuest(person.page, app.url);
  const loads: Load[] = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await load(`${app.url}/attempts/${attemptId}`, person.context));
  const files = loads[0]?.files ?? [];
  const [scripts, styles] = [zippedBytes(files, ".js"), zippedBytes(files, ".css")];
  const paints = loads.map((each) => each.largestPaint).sort((a, b) => a - b);
  process.stdout.write(
    [
      `scripts ${kilobytes(scripts)}, styles ${kilobytes(styles)}, together ${kilobytes(scripts + styles)} (gzip); ` +
        `as they travel ${kilobytes(compressedBytes(files))} (brotli)`,
      `largest contentful paint: median ${((paints[Math.floor(RUNS / 2)] ?? NaN) / 1_000).toFixed(2)} s ` +
        `of ${paints.map((paint) => (paint / 1_000).toFixed(2)).join(", ")} s`,
      "",
    ].join("\n"),
  );
  await browser.close();
  await app.stop();
  data.remove();
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    killLeftServers();
    void closeLeftBrowsers();
  });
