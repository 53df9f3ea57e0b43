import { PGlite } from "@electric-sql/pglite";
import { migrationsList, openSchemaEngine, schemaFile } from "./schema-engine";

/** Prints the SQL that leads from the migrations to the schema, and ends with status 2 where there is any. */
async function main(): Promise<number> {
  const differ = await openSchemaEngine(new PGlite());
  const { stdout, exitCode } = await differ.diff({
    from: { tag: "migrations", ...migrationsList() },
    to: { tag: "schemaDatamodel", files: [schemaFile()] },
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
