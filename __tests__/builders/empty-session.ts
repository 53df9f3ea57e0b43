import { pgliteSession, type SqlSession } from "@/prisma/apply-migrations";
import { database } from "@/server/db";

/** The test database's own session, without a table: the test has the schema to itself. */
export async function emptySession(): Promise<SqlSession> {
  const open = database();
  if (open.kind !== "embedded") throw new Error("tests run on the embedded database");
  const { pglite } = open;
  await pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
  return pgliteSession(pglite);
}
