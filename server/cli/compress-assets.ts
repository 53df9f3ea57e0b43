import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Writes a Brotli form beside every script and style of the build, once, at its highest level. */
export function compressAssets(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (/\.(js|css)$/.test(path))
      writeFileSync(join(folder, `${path}.br`), brotliCompressSync(readFileSync(join(folder, path))));
  }
}
