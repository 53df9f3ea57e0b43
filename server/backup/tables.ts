import { z } from "zod";
import type { PrismaClient } from "../generated/prisma/client";

/** Whatever asks the database in SQL: the client, or a transaction of it. */
export type Sql = Pick<PrismaClient, "$queryRawUnsafe" | "$executeRawUnsafe">;

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      /** As it is written in a cast. */
      type: z.string(),
      /** The sequence that numbers the column's rows, ready for SQL; null for none. */
      sequence: z.string().nullable(),
    }),
  ),
  /** Tables that this one's foreign keys name. */
  refersTo: z.array(z.string()),
});
export type Table = z.infer<typeof tableSchema>;

/** What the database itself says of its tables, so that none can be forgotten; the migrations' history is not one. */
const TABLES = `
  SELECT c.relname::text AS "name",
    json_agg(
      json_build_object(
        'name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod),
        'sequence', pg_get_serial_sequence(quote_ident(c.relname), a.attname)
      ) ORDER BY a.attnum
    ) AS "columns",
    coalesce(
      (SELECT json_agg(DISTINCT f.relname::text) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid),
      '[]'
    ) AS "refersTo"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
    AND c.relnamespace = to_regnamespace(current_schema()::text)
  GROUP BY c.oid, c.relname
  ORDER BY c.relname`;

/** A name as SQL reads it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The database's tables, each after those that it refers to. */
export async function listTables(sql: Sql): Promise<readonly Table[]> {
  const waiting = z.array(tableSchema).parse(await sql.$queryRawUnsafe(TABLES));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ refersTo }) => !waiting.some(({ name }) => refersTo.includes(name)));
    if (next === -1)
      throw new Error(`tables refer to each other in a circle: ${waiting.map((t) => t.name).join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

export async function countRows(sql: Sql, table: Table): Promise<number> {
  const [row] = await sql.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS "count" FROM ${quoted(table.name)}`,
  );
  return row?.count ?? 0;
}

/** The migrations that the database has, oldest first; none where it is new. */
export async function listMigrations(sql: Sql): Promise<{ readonly name: string; readonly checksum: string }[]> {
  const [history] = await sql.$queryRawUnsafe<{ there: boolean }[]>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "there"`,
  );
  if (!history?.there) return [];
  return sql.$queryRawUnsafe(
    `SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
}
