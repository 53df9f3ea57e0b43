import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of the tests' own, on a folder that goes with it. */
export interface Postgres {
  readonly url: string;
  /** Of the process that the others come from. */
  readonly pid: () => number;
  /** Ends every process of it at once, as a failing machine would. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const VERSIONS = "/usr/lib/postgresql";

/** The folder of PostgreSQL's own programs, as Debian lays them, or null where there are none. */
export function postgresPrograms(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const newest = readdirSync(VERSIONS)
    .filter((version) => existsSync(join(VERSIONS, version, "bin", "initdb")))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  return newest === undefined ? null : join(VERSIONS, newest, "bin");
}

/** A port of this machine that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Makes a server and starts it; throws where PostgreSQL is not installed. */
export async function makePostgres(): Promise<Postgres> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('There is no PostgreSQL here: run "apt-get install postgresql".');
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), "claimwise-postgres-"));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const port = await freePort();
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "claimwise", "--auth=trust", "-E", "UTF8", "--locale=C"], {
    ...as,
    stdio: "ignore",
    cwd: folder,
  });
  let child: ReturnType<typeof spawn> | undefined;
  const start = async (): Promise<void> => {
    const options = ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"];
    const started = spawn(join(programs, "postgres"), options, {
      ...as,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
    });
    child = started;
    let output = "";
    await new Promise<void>((resolve, reject) => {
      started.stderr.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes("ready to accept connections")) resolve();
      });
      started.once("exit", (status) => {
        reject(new Error(`PostgreSQL ended with ${String(status)}:\n${output}`));
      });
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    if (ending?.pid === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    // The whole group: its backends are processes of their own.
    if (signal === "SIGKILL") process.kill(-ending.pid, signal);
    else ending.kill(signal);
    await gone;
  };
  await start();
  execFileSync(join(programs, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", "claimwise", "claimwise"]);
  return {
    url: `postgres://claimwise@127.0.0.1:${String(port)}/claimwise`,
    pid: () => child?.pid ?? 0,
    kill: () => end("SIGKILL"),
    start,
    remove: async () => {
      // The fast way down: open connections are ended.
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
