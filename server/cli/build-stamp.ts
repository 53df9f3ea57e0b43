import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What a build is made from. */
const SOURCES = [
  "app",
  "public",
  "components",
  "questions",
  "server",
  "prisma",
  "package-lock.json",
  "next.config.js",
  "tsconfig.json",
  "postcss.config.mjs",
  "instrumentation.ts",
];
const LEFT_OUT = new Set(["generated", "node_modules"]);
const STAMP = join(".next", "claimwise-build");

function* files(path: string): Generator<string> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) yield path;
  if (!found?.isDirectory()) return;
  for (const name of readdirSync(path)) {
    if (!LEFT_OUT.has(name)) yield* files(join(path, name));
  }
}

/** A digest of the contents of everything that a build is made from. */
function sourceDigest(root: string): string {
  const digest = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of [...files(join(root, source))].sort())
      digest.update(relative(root, file)).update(readFileSync(file));
  }
  return digest.digest("hex");
}

/** Whether the last build was made from just these sources. */
export function isBuildCurrent(root: string): boolean {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceDigest(root);
}

export function stampBuild(root: string): void {
  writeFileSync(join(root, STAMP), sourceDigest(root));
}
