import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { readMigrations } from "./apply-migrations";

/**
 * Prints the SQL that leads from the migrations to the schema, and ends with status 2 where there is any.
 * Prisma's own command for this needs an engine binary from the internet; the WebAssembly build of it comes from npm.
 */

const SCHEMA = "prisma/schema.prisma";
const MIGRATIONS = "prisma/migrations";

async function startEngine(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = readFileSync(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  // WebAssembly's types say no more of an export than that it is a function.
  if (typeof begin === "function") (begin as () => void)();
}

async function main(): Promise<number> {
  await startEngine();
  const schema = readFileSync(SCHEMA, "utf8");
  const database = new PGlite();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const silent = (): void => undefined;
  const differ = await engine.SchemaEngine.new({ datamodels: [[SCHEMA, schema]] }, silent, adapter);
  const { stdout, exitCode } = await differ.diff({
    from: {
      tag: "migrations",
      baseDir: MIGRATIONS,
      lockfile: { path: "migration_lock.toml", content: readFileSync(`${MIGRATIONS}/migration_lock.toml`, "utf8") },
      migrationDirectories: readMigrations(MIGRATIONS).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
      })),
      shadowDbInitScript: "",
    },
    to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (exitCode !== 0) process.stdout.write(stdout ?? "");
  process.stderr.write(
    exitCode === 0 ? "schema and migrations agree\n" : "schema and migrations differ by the SQL above\n",
  );
  return exitCode;
}

process.exit(await main());
