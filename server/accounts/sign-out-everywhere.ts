import { db } from "../db";
import type { User } from "./find-session-user";

/** Ends every session of the user, this one included. */
export async function signOutEverywhere(user: User): Promise<void> {
  await db().session.deleteMany({ where: { userId: user.id } });
}
