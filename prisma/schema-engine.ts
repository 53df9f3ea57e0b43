import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { readMigrations } from "./apply-migrations";

const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";

/** The schema as Prisma's engine takes it. */
export function schemaFile(): { readonly path: string; readonly content: string } {
  return { path: SCHEMA, content: readFileSync(SCHEMA, "utf8") };
}

/** The project's migrations as Prisma's engine takes them. */
export function migrationsList() {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: readFileSync(`${MIGRATIONS}/migration_lock.toml`, "utf8") },
    migrationDirectories: readMigrations(MIGRATIONS).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
    shadowDbInitScript: "",
  };
}

/**
 * Prisma's schema engine on a database: the same engine that `prisma migrate` runs, as the WebAssembly that comes from
 * npm, where Prisma's own command asks for a binary from the internet.
 */
export async function openSchemaEngine(database: PGlite): Promise<engine.SchemaEngine> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = readFileSync(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  // WebAssembly's types say no more of an export than that it is a function.
  if (typeof begin === "function") (begin as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const silent = (): void => undefined;
  const { path: file, content } = schemaFile();
  return engine.SchemaEngine.new({ datamodels: [[file, content]] }, silent, adapter);
}
