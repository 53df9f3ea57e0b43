import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A running server, as `npm start` runs it. */
export interface RunningApp {
  readonly url: string;
  readonly pid: number;
  /** The one-time link; null once there is an instructor. */
  readonly setupLink: string | null;
  /** All that it has printed so far, its log included. */
  readonly output: () => string;
  /** Ends the process, and waits until it has gone. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** What a process printed, and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

type Settings = Readonly<Record<string, string>>;
type Command = "start" | "backup" | "restore";

/** Servers that still run: a test that fails on its way must not leave one behind. */
const running = new Set<ChildProcess>();

export function killLeftServers(): void {
  for (const child of running) child.kill("SIGKILL");
}

function launch(command: Command, args: readonly string[], dataDir: string, settings: Settings): ChildProcess {
  const inherited = { ...process.env };
  // NODE_ENV as well: whoever runs "npm start" has none, so the command has to see to it.
  for (const name of ["NODE_ENV", "NODE_OPTIONS", "DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "JEST_WORKER_ID"])
    Reflect.deleteProperty(inherited, name);
  const child = spawn(process.execPath, ["--import", "tsx", `server/cli/${command}.ts`, ...args], {
    env: { ...inherited, PORT: "0", LOG_LEVEL: "warn", DATA_DIR: dataDir, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

function stopper(child: ChildProcess): RunningApp["stop"] {
  return async (signal = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  };
}

/** A data folder that is taken away again by `remove`. */
export function makeDataDir(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "claimwise-data-"));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the server and waits until it says that it is ready; throws with its output where it ends instead. */
export async function startApp(dataDir: string, settings: Settings = {}): Promise<RunningApp> {
  const child = launch("start", [], dataDir, settings);
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /ready on (\S+)/.exec(output)?.[1];
      if (url)
        resolve({
          url,
          pid: child.pid ?? 0,
          setupLink: /(\S+\/setup\/\S+)/.exec(output)?.[1] ?? null,
          output: () => output,
          stop: stopper(child),
        });
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (status) => {
      reject(new Error(`the server ended with ${String(status)}:\n${output}`));
    });
  });
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, output };
}

/** Starts a server that is expected not to get up. */
export function failToStart(dataDir: string, settings: Settings): Promise<Ended> {
  return endOf(launch("start", [], dataDir, settings));
}

/** Runs `npm run backup -- FILE` or `npm run restore -- FILE`. */
export function runOnFile(
  command: "backup" | "restore",
  file: string,
  dataDir: string,
  settings: Settings = {},
): Promise<Ended> {
  return endOf(launch(command, [file], dataDir, settings));
}
