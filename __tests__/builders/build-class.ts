import type { User } from "@/server/accounts/find-session-user";
import { createClass } from "@/server/classes/create-class";
import { db } from "@/server/db";
import type { Class } from "@/server/generated/prisma/client";
import { buildUser } from "./build-user";

export interface BuiltClass {
  readonly id: string;
  readonly code: string;
  readonly instructor: User;
  readonly students: readonly User[];
}

type About = Partial<Pick<Class, "name" | "feedbackPolicy" | "dueAt" | "timeLimit" | "archivedAt">> & {
  readonly students?: number;
};

/** A stored class with an instructor and so many students. */
export async function buildClass({ students = 1, ...settings }: About = {}): Promise<BuiltClass> {
  const instructor = await buildUser({ role: "INSTRUCTOR" });
  const created = await createClass(instructor, { name: "A class" });
  if (!created.ok) throw new Error("the builder could not make a class");
  const { code } = await db().class.update({ where: { id: created.classId }, data: settings, select: { code: true } });
  const enrolled: User[] = [];
  for (let place = 0; place < students; place += 1) {
    const student = await buildUser();
    await db().enrolment.create({ data: { classId: created.classId, userId: student.id } });
    enrolled.push(student);
  }
  return { id: created.classId, code, instructor, students: enrolled };
}
