import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";

export interface TaughtClassName {
  readonly id: string;
  readonly name: string;
  readonly articleId: string;
  readonly timeZone: string;
}

/** A class that the user teaches; null for any other, and for whoever is no instructor any more. */
export async function findTaughtClass(user: User, classId: string): Promise<TaughtClassName | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  return db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: { id: true, name: true, articleId: true, timeZone: true },
  });
}
