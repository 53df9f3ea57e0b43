import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "../db";

/** Tries allowed per key within so many seconds. */
const LIMITS = {
  "sign-in-address": { points: 10, duration: 15 * 60 },
  "sign-in-client": { points: 100, duration: 15 * 60 },
  "sign-up-client": { points: 60, duration: 60 * 60 },
  "class-code": { points: 20, duration: 10 * 60 },
  setup: { points: 20, duration: 10 * 60 },
} as const satisfies Record<string, { points: number; duration: number }>;

export type Limit = keyof typeof LIMITS;

/** Counted in the database, so that it holds for every process; keys are hashed, as they are addresses. */
function limiter(limit: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimiterFlexible",
    keyPrefix: limit,
    clearExpiredByTimeout: false,
    ...LIMITS[limit],
  });
}

function keyOf(subject: string): string {
  return createHash("sha256").update(subject).digest("base64url");
}

/** Takes one try; false where none is left. A failing store throws: without a count nothing is let through. */
export async function takeTry(limit: Limit, subject: string): Promise<boolean> {
  try {
    await limiter(limit).consume(keyOf(subject));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Gives the tries back, as after a success. */
export async function clearTries(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(subject));
}
