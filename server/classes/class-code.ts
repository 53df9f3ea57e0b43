import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another: no I, L, O, U, 0 or 1. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 8;

/** A code that students type to join: 8 of 30 characters, about 39 bits. */
export function drawClassCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}

/** A code as somebody types it: case does not matter, nor does anything that is no letter and no digit. */
export function normaliseClassCode(code: string): string {
  return code.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}
