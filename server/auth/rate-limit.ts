import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "../db";

/**
 * Tries allowed per key within so many seconds. A client's address can stand for a whole school: wrong passwords count
 * there and right ones do not, and a full lecture hall can make its accounts within the hour.
 */
const LIMITS = {
  "sign-in-address": { points: 10, duration: 15 * 60 },
  "sign-in-client": { points: 100, duration: 15 * 60 },
  "sign-up-client": { points: 600, duration: 60 * 60 },
  "guest-client": { points: 600, duration: 60 * 60 },
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

/** Whether a try is left, without taking it. */
export async function hasTries(limit: Limit, subject: string): Promise<boolean> {
  const taken = await limiter(limit).get(keyOf(subject));
  return taken === null || taken.consumedPoints < LIMITS[limit].points;
}

/** Gives the tries back, as after a success. */
export async function clearTries(limit: Limit, subject: string): Promise<void> {
  await limiter(limit).delete(keyOf(subject));
}
