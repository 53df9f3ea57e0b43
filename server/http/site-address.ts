import { env } from "../env";

/** The address under which people reach this server, without a slash at its end. */
export function siteAddress(): string {
  const { NEXTAUTH_URL, PORT } = env();
  return (NEXTAUTH_URL ?? `http://localhost:${String(PORT)}`).replace(/\/$/, "");
}
