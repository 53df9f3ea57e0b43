import { newStudent, signInOverHttp, type HttpStudent } from "../../bench/load/http-student";
import { newRun, sitQuiz, type Run } from "../../bench/load/sit";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { hashPassword } from "@/server/auth/password";
import { closeDatabase, db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

/** The one of everybody in a filled class. */
/** The one of everybody in a filled class. */
export const PASSWORD = "quiet river lantern";

/** Makes the database that is named the process's own, as a server's settings would. */
export async function pointAtDatabase(dataDir: string, url?: string): Promise<void> {
  await closeDatabase();
  process.env.DATA_DIR = dataDir;
  if (url === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = url;
}

/** Fills the process's database with a class whose students can sign in, and leaves the database. */
export async function fillClass(students: number): Promise<BuiltClass> {
  await migrateDatabase();
  const room = await buildClass({ students });
  await db().user.updateMany({ data: { passwordHash: await hashPassword(PASSWORD) } });
  await closeDatabase();
  return room;
}

/** The class's students, signed in without a browser. */
export async function signInClass(url: string, room: BuiltClass): Promise<readonly HttpStudent[]> {
  const students = room.students.map(({ email }) => newStudent(url, email));
  for (const student of students) await signInOverHttp(student, PASSWORD);
  return students;
}

/** The form that starts the class's quick check. */
const CLASS_QUIZ = "Quick check for A class";

/** Every student takes the class's quick check, all at a time and `rounds` times, as browsers would. */
export async function sitTogether(students: readonly HttpStudent[], rounds: number, run: Run = newRun()): Promise<Run> {
  await Promise.all(
    students.map(async (student, number) => {
      for (let round = 0; round < rounds; round += 1) await sitQuiz(run, student, number + round, 0, CLASS_QUIZ);
    }),
  );
  return run;
}
