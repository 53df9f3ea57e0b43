import { db } from "../db";
import { obstaclesOf, type Obstacle } from "./account-end";
import type { User } from "./find-session-user";

export interface AccountEnd {
  /** What has to be typed to delete the account. */
  readonly confirmBy: "password" | "word";
  /** What has to be done first; empty where nothing has. */
  readonly obstacles: readonly Obstacle[];
}

/** What deleting the user's own account asks for. */
export async function getAccountEnd(user: User): Promise<AccountEnd> {
  const stored = await db().user.findUnique({ where: { id: user.id }, select: { passwordHash: true } });
  return { confirmBy: stored?.passwordHash ? "password" : "word", obstacles: await obstaclesOf(db(), user) };
}
