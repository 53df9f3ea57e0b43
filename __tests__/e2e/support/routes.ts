import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CALLS } from "@/server/calls/calls";

/** A method of a route that the app has, found from its file. */
export interface FoundRoute {
  /** As the file's folder has it, with its parameters in brackets. */
  readonly path: string;
  readonly method: string;
}

/** The address of a file of Next's own that is no page: a manifest, an icon. */
const SPECIAL: Readonly<Record<string, string>> = { "manifest.ts": "/manifest.webmanifest" };

function methodsOf(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const named = [...source.matchAll(/export (?:async )?function (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
    ([, name]) => name,
  );
  const aliased = [...source.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, name]) => name);
  return [...named, ...aliased].flatMap((name) => name ?? []);
}

function fileRoutes(): FoundRoute[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" }).flatMap((file): FoundRoute[] => {
    const name = file.split("/").at(-1) ?? "";
    const path = join("/", dirname(file)).replace(/\/\([^)]+\)/g, "");
    if (name === "page.tsx") return [{ path, method: "GET" }];
    if (name === "route.ts") return methodsOf(join("app", file)).map((method) => ({ path, method }));
    const special = SPECIAL[name];
    return special === undefined ? [] : [{ path: special, method: "GET" }];
  });
}

/** Every page and route that the app has, from its files, and every call that is answered before Next. */
export function findRoutes(): FoundRoute[] {
  const calls = CALLS.map(({ path, method }): FoundRoute => ({ path, method }));
  return [...fileRoutes(), ...calls].sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}
