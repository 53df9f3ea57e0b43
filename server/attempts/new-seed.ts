import { randomBytes } from "node:crypto";

/** A seed to draw a form by, which nobody can guess: the form itself can be drawn again from it. */
export function newSeed(): string {
  return randomBytes(16).toString("base64url");
}
