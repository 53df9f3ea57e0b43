import { applyMigrations, readMigrations, type SqlSession } from "@/prisma/apply-migrations";
import { database } from "@/server/db";

/** A migration of two changes, beside the project's own. */
const HALF = {
  name: "29990101000000_half",
  sql: 'CREATE TABLE "Half" ("id" INT); ALTER TABLE "User" ADD COLUMN "half" INT;',
  checksum: "0".repeat(64),
};

/** Ends this process as the kernel would: nothing gets to tidy up. */
function dieAt(place: string): void {
  if (process.env.DIE_AT === place) process.kill(process.pid, "SIGKILL");
}

const open = database();
if (open.kind !== "embedded") throw new Error("this is for the embedded database");
const { pglite } = open;
const session: SqlSession = {
  run: async (sql) => {
    await pglite.exec(sql);
    if (sql === HALF.sql) dieAt("its own changes");
  },
  query: async (sql, values) => {
    const { rows } = await pglite.query<Record<string, unknown>>(sql, [...values]);
    if (values.includes(HALF.name)) dieAt("its line in the history");
    return rows;
  },
};
await applyMigrations(session, [...readMigrations("prisma/migrations"), HALF]);
process.stdout.write("survived\n");
process.exit(0);
