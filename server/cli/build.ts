import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { REPORTS_FOLDER } from "../quality/kept-report";
import { isBuildCurrent, stampBuild } from "./build-stamp";
import { compressAssets } from "./compress-assets";
import { StartError } from "./start-error";

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) throw new StartError(`"${command} ${args.join(" ")}" failed; its output is above.`);
}

/** Builds the app unless the last build was made from just these sources. */
export function buildWhereNeeded(root: string): void {
  if (isBuildCurrent(root)) return;
  process.stdout.write("building the app, once after each change\n");
  run("npx", ["prisma", "generate"]);
  run("npx", ["next", "build"]);
  rmSync(join(root, REPORTS_FOLDER), { recursive: true, force: true });
  compressAssets(join(root, ".next", "static"));
  stampBuild(root);
}

if (process.argv[1]?.endsWith("build.ts")) buildWhereNeeded(process.cwd());
