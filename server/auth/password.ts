import { hash, verify } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";

const MIN_PASSWORD_LENGTH = 10;
const MAX_PASSWORD_LENGTH = 128;
/** zxcvbn's scale runs from 0 to 4; below 2 a password falls to under a million guesses. */
const MIN_STRENGTH = 2;
/** argon2id with OWASP's figures (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const strength = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });

/** One spelling for one password, however the keyboard composes its letters. */
function normalised(password: string): string {
  return password.normalize("NFKC");
}

/** Why a password will not do, in words for the form; null where it will. `about` are the person's name and address. */
export function passwordProblem(password: string, about: readonly string[]): string | null {
  const length = Array.from(password).length;
  if (length < MIN_PASSWORD_LENGTH) return `Use ${String(MIN_PASSWORD_LENGTH)} characters or more.`;
  if (length > MAX_PASSWORD_LENGTH) return `Use ${String(MAX_PASSWORD_LENGTH)} characters or fewer.`;
  const parts = about.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter((text) => text.length > 2);
  if (strength.check(normalised(password), parts).score < MIN_STRENGTH) {
    return "This password is common or easy to guess. A few unrelated words make a good one.";
  }
  return null;
}

/** The password's argon2id hash in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash the same work is done for nothing, so that time tells nothing either. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const fits = await verify(passwordHash ?? (await decoy), normalised(password));
  return passwordHash !== null && fits;
}
