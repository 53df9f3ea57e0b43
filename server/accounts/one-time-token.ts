import { createHash, randomBytes } from "node:crypto";

/** A one-time link's token (192 bits), and what is stored of it. */
export function drawToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** What is stored of a token: its SHA-256. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
