import type { Answered } from "./wire";

/** Words of the database, of the server's parts and of its folders: none of them stands in any page. */
const INNER = [
  process.cwd(),
  "node_modules",
  ".next/server",
  "Prisma",
  "argon2",
  "PostgreSQL",
  "syntax error at or near",
  "invalid input syntax",
  "violates unique constraint",
  "violates foreign key",
];

/** What an answer tells of the server that is nobody's business, failures of its own included; null where it tells nothing. */
export function leakOf({ status, body }: Answered, secrets: readonly string[]): string | null {
  if (status >= 500) return `status ${String(status)}`;
  if (/\n\s+at .*[:(]/.test(body)) return "a stack trace";
  return [...secrets, ...INNER].find((text) => body.includes(text)) ?? null;
}
