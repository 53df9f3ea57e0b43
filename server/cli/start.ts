import { type AddressInfo } from "node:net";
import { issueFirstInstructorToken } from "../accounts/first-instructor";
import { closeDatabase } from "../db";
import { serveBackups } from "../backup/control-socket";
import { dropDatabaseUrl, env, parseEnvironment, provideSetting } from "../env";
import { migrateDatabase } from "../storage/migrate-database";
import { buildWhereNeeded } from "./build";
import { keepHouse } from "./keep-house";
import { openBanks } from "./open-banks";
import { runCommand } from "./run-command";
import { readOrMakeSecret } from "./secret";
import { serveApp, stopOnSignal } from "./serve";
import { StartError } from "./start-error";
import { takePort } from "./take-port";

const DEMO_DATA_DIR = "./demo-data";

function isLocal(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/** Fills in what next-auth reads from the process: its address, and a secret kept in the data folder. */
function provideAuthSettings(port: number): string {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET, DATABASE_URL, DATA_DIR } = env();
  const address = NEXTAUTH_URL ?? `http://localhost:${String(port)}`;
  provideSetting("NEXTAUTH_URL", address);
  if (NEXTAUTH_SECRET === undefined) {
    if (DATABASE_URL !== undefined && !isLocal(address)) {
      throw new StartError(
        "Set NEXTAUTH_SECRET: servers that share a database must share the secret that signs their sessions.",
      );
    }
    provideSetting("NEXTAUTH_SECRET", readOrMakeSecret(DATA_DIR));
  }
  return address;
}

async function start(flags: ReadonlySet<string>): Promise<void> {
  const [dev, demo] = [flags.has("--dev"), flags.has("--demo")];
  provideSetting("NODE_ENV", dev ? "development" : "production");
  if (demo) {
    provideSetting("DATA_DIR", process.env.DEMO_DATA_DIR ?? DEMO_DATA_DIR);
    dropDatabaseUrl();
  }
  const { PORT, TRUST_PROXY } = parseEnvironment(process.env);
  if (!dev) buildWhereNeeded(process.cwd());
  const server = await takePort(PORT);
  const port = (server.address() as AddressInfo).port;
  const address = provideAuthSettings(port);
  await migrateDatabase();
  const { DATA_DIR, DATABASE_URL } = env();
  const backups = DATABASE_URL === undefined ? await serveBackups(DATA_DIR) : null;
  const accounts = demo ? await (await import("../../prisma/seed-demo")).seedDemo() : [];
  const secure = new URL(address).protocol === "https:";
  await serveApp(server, { dev, port, secure, trustProxy: TRUST_PROXY === "1" });
  stopOnSignal(server, async () => {
    backups?.closeAllConnections();
    backups?.close();
    await closeDatabase();
  });
  keepHouse();
  const token = await issueFirstInstructorToken();
  const invitation = token === null ? [] : [`make the first instructor's account, once: ${address}/setup/${token}`];
  // In one piece, so that whoever waits for "ready" has the link as well.
  process.stdout.write([`ready on http://localhost:${String(port)}`, ...accounts, ...invitation, ""].join("\n"));
  if (!dev) await openBanks();
}

await runCommand((args) => start(new Set(args)));
