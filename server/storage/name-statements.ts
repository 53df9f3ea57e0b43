/** How many statements a connection to PostgreSQL keeps prepared at most. */
const KEPT = 400;

/**
 * Names for statements, by which a connection keeps them prepared (decision 026): the same for the same SQL. Statements
 * beyond the first 400 share none and are planned anew each time, so that lists of ever other lengths do not fill the
 * server's memory.
 */
export function nameStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= KEPT) return "";
    const name = `q${String(names.size + 1)}`;
    names.set(sql, name);
    return name;
  };
}
