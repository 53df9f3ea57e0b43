import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";

export interface ClassInstructor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isSelf: boolean;
  /** False for whoever is no instructor any more, and so does not get in. */
  readonly active: boolean;
}

/** Who teaches a class that the user teaches, by name; null for any other class. */
export async function listInstructors(user: User, classId: string): Promise<ClassInstructor[] | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const teaching = await db().classInstructor.findMany({
    where: { classId, class: { instructors: { some: { userId: user.id } } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { user: { select: { id: true, name: true, email: true, role: true } } },
  });
  if (teaching.length === 0) return null;
  return teaching.map(({ user: { role, ...each } }) => ({
    ...each,
    isSelf: each.id === user.id,
    active: role !== "STUDENT",
  }));
}
