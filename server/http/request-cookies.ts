import type { IncomingMessage } from "node:http";
import { parseCookie } from "cookie";

interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** The cookies of a request that has not come through Next. */
export function cookiesOf({ headers }: IncomingMessage): { readonly getAll: () => readonly Cookie[] } {
  const parsed = parseCookie(headers.cookie ?? "");
  return { getAll: () => Object.entries(parsed).map(([name, value = ""]) => ({ name, value })) };
}
