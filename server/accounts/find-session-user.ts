import type { SessionToken } from "../auth/options";
import { db } from "../db";
import type { Role } from "../generated/prisma/enums";

/** Whoever asks for something: every use case takes one first. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly simulated: boolean;
}

/** The user whom a session is for, or null where it was revoked or the account is gone. */
export async function findSessionUser({ sub, epoch }: SessionToken): Promise<User | null> {
  return db().user.findFirst({
    where: { id: sub, sessionEpoch: epoch },
    select: { id: true, email: true, name: true, role: true, simulated: true },
  });
}
