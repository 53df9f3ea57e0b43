import { randomBytes } from "node:crypto";

/** 144 random bits, more than the 128 that the policy's standard asks for (Content Security Policy Level 3, 7.1). */
const BYTES = 18;
/** Asking the system for randomness costs about as much for many nonces as for one. */
const AT_ONCE = 256;

let unused = Buffer.alloc(0);

/** A nonce for one answer's scripts: base64url, never given twice. */
export function newNonce(): string {
  if (unused.length === 0) unused = randomBytes(BYTES * AT_ONCE);
  const nonce = unused.toString("base64url", 0, BYTES);
  unused = unused.subarray(BYTES);
  return nonce;
}
