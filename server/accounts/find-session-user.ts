import type { SessionToken } from "../auth/session-token";
import { db } from "../db";
import type { Role } from "../generated/prisma/enums";

/** Whoever asks for something: every use case takes one first. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly simulated: boolean;
  /** Without an account: known by this browser's session alone, and in no class. */
  readonly guest: boolean;
}

/** What is read of a user to stand for them. */
export const USER_COLUMNS = { id: true, email: true, name: true, role: true, simulated: true, guest: true } as const;

/** The user whom a session is for, or null where it has ended or the account is gone. */
export async function findSessionUser({ sid }: SessionToken, now: Date = new Date()): Promise<User | null> {
  // One statement, by hand: every request asks this, and Prisma would ask twice.
  const [user] = await db().$queryRaw<User[]>`
    SELECT "User"."id", "email", "name", "role", "simulated", "guest"
    FROM "Session" JOIN "User" ON "User"."id" = "Session"."userId"
    WHERE "Session"."id" = ${sid} AND "User"."deletedAt" IS NULL AND "Session"."expiresAt" > ${now.toISOString()}::timestamp(3)`;
  return user ?? null;
}
