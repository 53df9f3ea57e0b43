import { db } from "../db";

/** Days until a session ends, whatever is done in it. */
export const SESSION_DAYS = 14;
const MS_A_DAY = 86_400_000;

/** Opens a session for a user who has just shown who they are, and gives its id. Their expired ones go. */
export async function openSession(userId: string, now: Date = new Date()): Promise<string> {
  await db().session.deleteMany({ where: { userId, expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * MS_A_DAY);
  const { id } = await db().session.create({ data: { userId, createdAt: now, expiresAt }, select: { id: true } });
  return id;
}

/** Ends one session: whoever still has its cookie is signed out. */
export async function endSession(sid: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sid } });
}
