import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join, sep } from "node:path";
import { pipeline } from "node:stream";
import type { Handler } from "./handler";

interface Compressed {
  readonly path: string;
  readonly bytes: number;
  readonly type: string;
}

const PREFIX = "/_next/static/";
const TYPES: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=UTF-8",
  css: "text/css; charset=UTF-8",
};

/** The build's compressed files by the path that asks for them. Nothing but what is listed here is ever read. */
function listCompressed(folder: string): ReadonlyMap<string, Compressed> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const ending = /\.(js|css)\.br$/.exec(name)?.[1];
    const type = ending === undefined ? undefined : TYPES[ending];
    if (type === undefined) return [];
    const path = join(folder, name);
    const asked = PREFIX + name.slice(0, -".br".length).split(sep).join("/");
    return [[asked, { path, bytes: statSync(path).size, type }] as const];
  });
  return new Map(found);
}

function takesBrotli({ headers, method }: IncomingMessage): boolean {
  return (
    (method === "GET" || method === "HEAD") &&
    /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers["accept-encoding"] ?? "")
  );
}

/**
 * Answers for the build's scripts and styles with what was compressed when it was made: a seventh smaller than what
 * Next compresses on the way, and no work when a whole class opens a quiz. Everything else goes on to `handle`.
 */
export function serveCompressed(folder: string, handle: Handler): Handler {
  const files = listCompressed(folder);
  return async (request, response) => {
    const file = takesBrotli(request) ? files.get((request.url ?? "").split("?")[0] ?? "") : undefined;
    if (!file) {
      await handle(request, response);
      return;
    }
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Encoding": "br",
      "Content-Length": file.bytes,
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    if (request.method === "HEAD") response.end();
    // A browser that goes away in the middle has no use for an answer.
    else pipeline(createReadStream(file.path), response, () => undefined);
  };
}
