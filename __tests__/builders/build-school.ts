import { buildAttempt, NOON } from "./build-attempt";
import { buildClass } from "./build-class";
import { buildUser } from "./build-user";
import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { drawLike } from "@/questions/forms/draw-like";
import { hashToken } from "@/server/accounts/one-time-token";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { sealedItemIds } from "@/server/attempts/sealed-items";
import { seenItemIds } from "@/server/attempts/seen-items";
import { db } from "@/server/db";

/** Everybody who may come to the door, by how they stand to the first of two classes; nobody has no user. */
export const ACTORS = [
  "nobody",
  "a guest",
  "another class's student",
  "an instructor of another class",
  "an administrator",
  "a student",
  "another student",
  "a co-instructor",
  "the instructor",
] as const;
export type Actor = (typeof ACTORS)[number];

/** One of two classes of a school, with something of everything in it. */
export interface SchoolClass {
  readonly classId: string;
  /** Nobody has begun it. */
  readonly assignmentId: string;
  readonly instructorId: string;
  readonly studentId: string;
  /** Has left the class. */
  readonly formerId: string;
  readonly sectionId: string;
  readonly invitationId: string;
  /** The student's, submitted and open. */
  readonly doneAttempt: string;
  readonly openAttempt: string;
  /** Public id of an item of the one submitted that the student can be given another like; which, the form tells. */
  readonly likeItemId: string;
}

export interface School {
  readonly users: Readonly<Record<Exclude<Actor, "nobody">, User>>;
  readonly own: SchoolClass;
  readonly foreign: SchoolClass;
  readonly guestAttempt: string;
}

let made = 0;

async function findLikeItemId({ id: userId }: User, attemptId: string): Promise<string> {
  const bank = openBank(DEFAULT_ARTICLE_ID);
  const [items, ...unwanted] = await Promise.all([
    loadOwnItems(userId, attemptId),
    seenItemIds(userId, DEFAULT_ARTICLE_ID),
    sealedItemIds(userId, DEFAULT_ARTICLE_ID, NOON),
  ]);
  const seen = new Set(unwanted.flatMap((ids) => [...ids]));
  const place = items?.findIndex((item) => bank && drawLike(bank, { item, seed: "any", seen })) ?? -1;
  if (place < 0) throw new Error("a form has some question that others are like");
  return publicIdAt(place);
}

async function fill(built: Awaited<ReturnType<typeof buildClass>>): Promise<SchoolClass> {
  const { id: classId, instructor, students } = built;
  const [student] = students;
  if (!student) throw new Error("a class of a school has a student");
  made += 1;
  const name = `Seminar ${String(made)}`;
  const { id: sectionId } = await db().section.create({ data: { classId, name } });
  const email = `invited${String(made)}@example.org`;
  const invited = { classId, email, name: "Nida Invited", tokenHash: hashToken(email) };
  const { id: invitationId } = await db().invitation.create({ data: invited });
  const { id: formerId } = await buildUser();
  await db().enrolment.create({ data: { classId, userId: formerId, leftAt: NOON } });
  const doneAttempt = await buildAttempt(student, { classId, right: 3 });
  const openAttempt = await buildAttempt(student, { classId, quiz: "SCENARIOS", right: 1, submitted: false });
  const untouched = { where: { classId_key: { classId, key: "FULL" } } };
  const { id: assignmentId } = await db().assignment.findUniqueOrThrow(untouched);
  const likeItemId = await findLikeItemId(student, doneAttempt);
  return {
    classId,
    assignmentId,
    instructorId: instructor.id,
    studentId: student.id,
    formerId,
    sectionId,
    invitationId,
    doneAttempt,
    openAttempt,
    likeItemId,
  };
}

/** Two classes, each with its people, a section, an invitation and attempts. */
export async function buildSchool(): Promise<School> {
  const [first, second] = [
    await buildClass({ students: 2, feedbackPolicy: "AT_ONCE" }),
    await buildClass({ feedbackPolicy: "AT_ONCE" }),
  ];
  const [[student, other], [outsider]] = [first.students, second.students];
  if (!student || !other || !outsider) throw new Error("the classes have no students");
  const colleague = await buildUser({ role: "INSTRUCTOR" });
  await db().classInstructor.create({ data: { classId: first.id, userId: colleague.id } });
  const guest = await buildUser({ guest: true });
  return {
    users: {
      "a guest": guest,
      "another class's student": outsider,
      "an instructor of another class": second.instructor,
      "an administrator": await buildUser({ role: "ADMINISTRATOR" }),
      "a student": student,
      "another student": other,
      "a co-instructor": colleague,
      "the instructor": first.instructor,
    },
    own: await fill(first),
    foreign: await fill(second),
    guestAttempt: await buildAttempt(guest, { submitted: false }),
  };
}
