import type { User } from "@/server/accounts/find-session-user";
import { createClass } from "@/server/classes/create-class";
import { db } from "@/server/db";
import type { Assignment, Class } from "@/server/generated/prisma/client";
import { buildUser } from "./build-user";

export interface BuiltClass {
  readonly id: string;
  readonly code: string;
  readonly instructor: User;
  readonly students: readonly User[];
}

/** The class's own, and what holds for each of its assignments. */
type About = Partial<Pick<Class, "name" | "archivedAt" | "timeZone">> &
  Partial<Omit<Assignment, "id" | "classId" | "content">> & { readonly students?: number };

/** A stored class with an instructor and so many students. */
export async function buildClass(about: About = {}): Promise<BuiltClass> {
  const { students = 1, name, archivedAt, timeZone, ...terms } = about;
  const own = { name, archivedAt, timeZone };
  const settings = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const instructor = await buildUser({ role: "INSTRUCTOR" });
  const created = await createClass(instructor, { name: "A class" });
  if (!created.ok) throw new Error("the builder could not make a class");
  const { code } = await db().class.update({ where: { id: created.classId }, data: settings, select: { code: true } });
  await db().assignment.updateMany({ where: { classId: created.classId }, data: terms });
  const enrolled: User[] = [];
  for (let place = 0; place < students; place += 1) {
    const student = await buildUser();
    await db().enrolment.create({ data: { classId: created.classId, userId: student.id } });
    enrolled.push(student);
  }
  return { id: created.classId, code, instructor, students: enrolled };
}
