import {
  PGlite,
  protocol,
  type messages,
  type QueryOptions,
  type Results,
  type Transaction,
} from "@electric-sql/pglite";
import QuickLRU from "quick-lru";

const { serialize } = protocol;

/** How many statements stay prepared: a list of another length is another statement. */
const KEPT = 400;

interface Prepared {
  readonly name: string;
  /** Object ids of the parameters' types. */
  readonly parameters: readonly number[];
  readonly fields: Results["fields"];
}

function named<T>(list: readonly { readonly name: string }[], name: messages.MessageName): T[] {
  return list.filter((message) => message.name === name) as T[];
}

/** How many rows a command says it changed: `UPDATE 3`, `INSERT 0 5`. */
function countIn(text: string): number {
  return /^(?:INSERT|UPDATE|DELETE|MERGE) /.test(text) ? Number(text.slice(text.lastIndexOf(" ") + 1)) : 0;
}

/**
 * PGlite that keeps the statements of Prisma's queries prepared (decision 026). PGlite itself parses and plans each query
 * anew and crosses into WebAssembly six times for it; a query seen before costs a third of that here. Queries whose rows
 * are not asked for as arrays, which only the app's own few are, go PGlite's way.
 */
export class PreparedPGlite extends PGlite {
  private number = 0;
  private unneeded: string[] = [];
  private readonly prepared = new QuickLRU<string, Prepared>({
    maxSize: KEPT,
    onEviction: (_, { name }) => this.unneeded.push(name),
  });

  override async query<T>(sql: string, values?: unknown[], options?: QueryOptions): Promise<Results<T>> {
    if (options?.rowMode !== "array") return super.query<T>(sql, values, options);
    await this._checkReady();
    return this._runExclusiveTransaction(() => this.run<T>(sql, values ?? [], options));
  }

  override transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((plain) => {
      const query = <Row>(sql: string, values?: unknown[], options?: QueryOptions): Promise<Results<Row>> =>
        options?.rowMode !== "array" || plain.closed
          ? plain.query<Row>(sql, values, options)
          : this.run<Row>(sql, values ?? [], options);
      return work(Object.create(plain, { query: { value: query } }) as Transaction);
    });
  }

  /** Scripts may change tables, and with them what a prepared statement gives: all are prepared anew after one. */
  override async exec(sql: string, options?: QueryOptions): Promise<Results[]> {
    try {
      return await super.exec(sql, options);
    } finally {
      this.unneeded.push(...[...this.prepared.values()].map(({ name }) => name));
      this.prepared.clear();
    }
  }

  private run<T>(sql: string, values: readonly unknown[], options: QueryOptions): Promise<Results<T>> {
    return this.runExclusive(async () => {
      const { name, parameters, fields } = this.prepared.get(sql) ?? (await this.prepare(sql));
      const texts = values.map((value, place) => {
        if (value === null || value === undefined) return null;
        const serializer = this.serializers[parameters[place] ?? 0];
        return serializer ? serializer(value) : (value as string | number | boolean).toString();
      });
      const answer = await this.ask([serialize.bind({ statement: name, values: texts }), serialize.execute({})]);
      const parsers = fields.map(({ dataTypeID }) => options.parsers?.[dataTypeID] ?? this.parsers[dataTypeID]);
      const rows = named<messages.DataRowMessage>(answer, "dataRow").map((row) =>
        row.fields.map((text, place): unknown => {
          const parser = parsers[place];
          return text === null || !parser ? text : parser(text, fields[place]?.dataTypeID);
        }),
      );
      const [ended] = named<messages.CommandCompleteMessage>(answer, "commandComplete");
      return { rows: rows as T[], fields: [...fields], affectedRows: countIn(ended?.text ?? "") };
    });
  }

  private async prepare(sql: string): Promise<Prepared> {
    const name = `q${String((this.number += 1))}`;
    const gone = this.unneeded.splice(0).map((unneeded) => serialize.close({ type: "S", name: unneeded }));
    const answer = await this.ask([
      ...gone,
      serialize.parse({ name, text: sql, types: [] }),
      serialize.describe({ type: "S", name }),
    ]);
    const [parameters] = named<messages.ParameterDescriptionMessage>(answer, "parameterDescription");
    const [row] = named<messages.RowDescriptionMessage>(answer, "rowDescription");
    const prepared = {
      name,
      parameters: parameters?.dataTypeIDs ?? [],
      fields: (row?.fields ?? []).map(({ name: field, dataTypeID }) => ({ name: field, dataTypeID })),
    };
    this.prepared.set(sql, prepared);
    return prepared;
  }

  /** Sends messages in one crossing. Throws DatabaseError; the session is ready for the next all the same. */
  private ask(parts: readonly Uint8Array[]) {
    const message = new Uint8Array(Buffer.concat([...parts, serialize.sync()]));
    return this.execProtocolStream(message, { syncToFs: !this.isInTransaction() });
  }
}
