import type { User } from "../accounts/find-session-user";
import { db } from "../db";

export interface TaughtClass {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly timeZone: string;
  readonly archivedAt: Date | null;
  readonly students: number;
  readonly attempts: number;
  /** When an attempt was last started; null where none was. */
  readonly lastActivity: Date | null;
}

export interface JoinedClass {
  readonly id: string;
  readonly name: string;
}

/** The classes that the user teaches, newest first; none for whoever is no instructor any more. */
export async function listTaughtClasses(user: User): Promise<TaughtClass[]> {
  if (user.role === "STUDENT") return [];
  const classes = await db().class.findMany({
    where: { instructors: { some: { userId: user.id } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      code: true,
      timeZone: true,
      archivedAt: true,
      _count: { select: { enrolments: { where: { leftAt: null } }, attempts: true } },
      attempts: { orderBy: { startedAt: "desc" }, take: 1, select: { startedAt: true } },
    },
  });
  return classes.map(({ _count, attempts, ...rest }) => ({
    ...rest,
    students: _count.enrolments,
    attempts: _count.attempts,
    lastActivity: attempts[0]?.startedAt ?? null,
  }));
}

/** The classes that the user has joined, by name. */
export async function listJoinedClasses(user: User): Promise<JoinedClass[]> {
  return db().class.findMany({
    where: { archivedAt: null, enrolments: { some: { userId: user.id, leftAt: null } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
