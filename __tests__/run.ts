import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasNginx } from "./e2e/support/nginx";
import { postgresPrograms } from "./e2e/support/postgres";

/** Where browsers of the Chromium family are found, after CHROMIUM_PATH. */
const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const NO_SERVERS =
  'PostgreSQL or nginx is not here, so the tests that need it are skipped: run "apt-get install postgresql nginx-light".';
const NO_BROWSER = 'No Chromium was found for the browser tests: run "apt-get install chromium", or set CHROMIUM_PATH.';

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs a command in the foreground; the whole run ends with its status where it fails. */
function run(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...environment } }).status ?? 1;
}

function findBrowser(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  return (wanted ? [wanted] : BROWSERS).find((path) => existsSync(path));
}

function main(): number {
  const started = Date.now();
  const projects = process.argv.slice(2);
  const browser = findBrowser();
  const needsBrowser = projects.length === 0 || projects.includes("browser");
  if (needsBrowser && !browser) {
    process.stderr.write(`${NO_BROWSER}\n`);
    return 1;
  }
  if (needsBrowser && !(postgresPrograms() && hasNginx())) process.stdout.write(`${NO_SERVERS}\n`);
  const generated = run("npx", ["prisma", "generate"]);
  if (generated !== 0) return generated;
  // One build serves every browser test; without it the first of them would wait for it.
  const built = needsBrowser ? run("npx", ["tsx", "server/cli/build.ts"]) : 0;
  if (built !== 0) return built;
  const report = join(mkdtempSync(join(tmpdir(), "claimwise-tests-")), "report.json");
  const selected = projects.length > 0 ? ["--selectProjects", ...projects] : [];
  const status = run(
    process.execPath,
    // PGlite and Prisma load WebAssembly by dynamic import, which Jest allows behind this flag.
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/jest/bin/jest.js",
      "--json",
      `--outputFile=${report}`,
      ...selected,
    ],
    { CHROMIUM_PATH: browser ?? "" },
  );
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    ) as JestReport;
    process.stdout.write(`tests took ${((Date.now() - started) / 1_000).toFixed(0)} s\n`);
    process.stdout.write(
      `${String(numPassedTests)} passed, ${String(numFailedTests + numRuntimeErrorTestSuites)} failed, ${String(numPendingTests)} skipped\n`,
    );
  }
  return status;
}

process.exitCode = main();
