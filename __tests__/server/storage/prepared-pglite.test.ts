import type { QueryOptions } from "@electric-sql/pglite";
import { PreparedPGlite } from "@/server/storage/prepared-pglite";

/** The object id of PostgreSQL's type jsonb. */
const JSONB = 3802;
const ARRAYS: QueryOptions = { rowMode: "array" };

let database: PreparedPGlite;

beforeAll(async () => {
  database = new PreparedPGlite("memory://");
  await database.exec(
    `CREATE TABLE thing (id int PRIMARY KEY, name text NOT NULL, at timestamp(3), data jsonb, marks text[], share double precision);`,
  );
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.query(`TRUNCATE thing`, [], ARRAYS);
});

async function add(id: number, name: string): Promise<number> {
  return (await database.query(`INSERT INTO thing (id, name) VALUES ($1, $2)`, [id, name], ARRAYS)).affectedRows ?? NaN;
}

async function statements(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM pg_prepared_statements`);
  return rows[0]?.count ?? NaN;
}

describe("PreparedPGlite", () => {
  it("gives what PGlite gives, for every kind of column, the first time and again", async () => {
    const values = [1, "a 'name' \\ ✓", "2026-03-01 10:00:00.5", JSON.stringify({ a: [1, null] }), ["x", 'y,"z'], 0.1];
    const insert = `INSERT INTO thing VALUES ($1, $2, $3, $4, $5, $6)`;
    const options = { ...ARRAYS, parsers: { [JSONB]: (text: string) => text } };
    expect((await database.query(insert, values, options)).affectedRows).toBe(1);
    expect((await database.query(insert, [2, "n", null, null, null, null], options)).affectedRows).toBe(1);
    const select = `SELECT *, count(*) OVER () AS many FROM thing WHERE id >= $1 ORDER BY id LIMIT $2`;
    // PGlite's own way is taken where rows are asked for as objects.
    const plain = await database.query<Record<string, unknown>>(select, [1, 10], { parsers: options.parsers });
    const expected = plain.rows.map((row) => plain.fields.map(({ name }) => row[name]));
    const [first, again] = [
      await database.query(select, [1, 10], options),
      await database.query(select, [1, 10], options),
    ];
    expect([first.rows, again.rows]).toEqual([expected, expected]);
    expect([first.fields, again.fields]).toEqual([plain.fields, plain.fields]);
    expect(expected).toHaveLength(2);
  });

  it("says how many rows a command changed", async () => {
    await add(1, "a");
    await add(2, "b");
    expect((await database.query(`UPDATE thing SET name = $1`, ["c"], ARRAYS)).affectedRows).toBe(2);
    expect((await database.query(`DELETE FROM thing WHERE id > $1`, [1], ARRAYS)).affectedRows).toBe(1);
  });

  it("prepares a statement once", async () => {
    await add(1, "a");
    const before = await statements();
    await add(2, "b");
    await add(3, "c");
    expect(await statements()).toBe(before);
  });

  it("gives the database's error, and answers the next query", async () => {
    await add(1, "a");
    await expect(add(1, "again")).rejects.toMatchObject({ code: "23505" });
    await expect(database.query(`SELECT nothing FROM nowhere`, [], ARRAYS)).rejects.toMatchObject({ code: "42P01" });
    expect(await add(2, "b")).toBe(1);
  });

  it("keeps a transaction's queries together, and takes all of them back where one fails", async () => {
    let meanwhile: Promise<number> | undefined;
    const failed = database.transaction(async (transaction) => {
      await transaction.query(`INSERT INTO thing (id, name) VALUES ($1, $2)`, [1, "a"], ARRAYS);
      // Sent in the middle of the transaction, and no part of it.
      meanwhile = add(7, "from outside");
      await transaction.query(`INSERT INTO thing (id, name) VALUES ($1, $2)`, [1, "b"], ARRAYS);
    });
    await expect(failed).rejects.toMatchObject({ code: "23505" });
    await meanwhile;
    const { rows } = await database.query(`SELECT id FROM thing`, [], ARRAYS);
    expect(rows).toEqual([[7]]);
  });

  it("refuses a query of a transaction that has ended", async () => {
    const ended = await database.transaction((transaction) => Promise.resolve(transaction));
    await expect(ended.query(`SELECT 1`, [], ARRAYS)).rejects.toThrow("Transaction is closed");
  });

  it("prepares anew after a script that changed a table", async () => {
    await database.exec(`CREATE TABLE changing (id int); INSERT INTO changing VALUES (1)`);
    const select = `SELECT * FROM changing WHERE id = $1`;
    expect((await database.query(select, [1], ARRAYS)).rows).toEqual([[1]]);
    await database.exec(`ALTER TABLE changing ALTER COLUMN id TYPE text; ALTER TABLE changing ADD COLUMN more int`);
    expect((await database.query(select, ["1"], ARRAYS)).rows).toEqual([["1", null]]);
  });

  it("does not keep statements without end", async () => {
    for (let number = 0; number < 1_000; number += 1) await database.query(`SELECT ${String(number)}`, [], ARRAYS);
    expect(await statements()).toBeLessThan(1_000);
  });
});
