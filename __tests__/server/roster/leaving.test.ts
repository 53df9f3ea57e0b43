import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { listClassEvents } from "@/server/audit/list-class-events";
import { startAttempt } from "@/server/attempts/start-attempt";
import { getClassScores } from "@/server/classes/get-class-scores";
import { joinClass } from "@/server/classes/join-class";
import { listJoinedClasses, listTaughtClasses } from "@/server/classes/list-classes";
import { getAttention } from "@/server/gradebook/get-attention";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { bringBackStudent } from "@/server/roster/bring-back-student";
import { removeStudent } from "@/server/roster/remove-student";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const WHY = { reason: "Changed course" };

async function classWithScore(): Promise<{ room: BuiltClass; student: User; attemptId: string }> {
  const room = await buildClass();
  const [student] = room.students;
  if (!student) throw new Error("no student");
  return { room, student, attemptId: await buildAttempt(student, { classId: room.id, right: 4 }) };
}

describe("a student who is taken out of a class", () => {
  it("begins no quiz for it, and sees the results all the same", async () => {
    const { room, student, attemptId } = await classWithScore();
    expect(await removeStudent(room.instructor, room.id, student.id, WHY, NOON)).toEqual({ ok: true });
    expect(await startAttempt(student, { quiz: "FULL", classId: room.id }, NOON)).toMatchObject({
      reason: "not-found",
    });
    expect(await listJoinedClasses(student)).toEqual([]);
    expect(await getAttemptView(student, attemptId, NOON)).not.toBeNull();
  });

  it("stays in the scores and the gradebook, shown as left, and needs no attention", async () => {
    const { room, student } = await classWithScore();
    await removeStudent(room.instructor, room.id, student.id, WHY, NOON);
    const scores = await getClassScores(room.instructor, room.id);
    expect(scores?.students).toMatchObject([{ left: true, attempts: [{ earned: 4 }] }]);
    const book = await getGradebook(room.instructor, room.id, "quizzes");
    expect(book?.rows).toMatchObject([{ id: student.id, left: true, course: 0.4 }]);
    expect(await getAttention(room.instructor, room.id)).toEqual([]);
    expect(await listTaughtClasses(room.instructor)).toMatchObject([{ students: 0, attempts: 1 }]);
  });

  it("does not come back by the code, but through the instructor", async () => {
    const { room, student } = await classWithScore();
    await removeStudent(room.instructor, room.id, student.id, WHY, NOON);
    expect(await joinClass(student, room.code)).toMatchObject({ ok: false, reason: "left" });
    expect(await bringBackStudent(room.instructor, room.id, student.id, { reason: "" })).toEqual({ ok: true });
    expect(await startAttempt(student, { quiz: "FULL", classId: room.id }, NOON)).toMatchObject({ ok: true });
    const log = await listClassEvents(room.instructor, room.id, undefined);
    expect(log?.events.map(({ title, reason }) => [title, reason])).toEqual([
      [`${student.name} taken back into the class`, null],
      [`${student.name} taken out of the class`, "Changed course"],
    ]);
  });

  it("leaves once, however many instructors ask at the same moment, and not without a reason", async () => {
    const { room, student } = await classWithScore();
    expect(await removeStudent(room.instructor, room.id, student.id, { reason: " " })).toMatchObject({
      fields: { reason: expect.any(String) as string },
    });
    const both = await Promise.all([1, 2].map(() => removeStudent(room.instructor, room.id, student.id, WHY)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await listClassEvents(room.instructor, room.id, undefined))?.events).toHaveLength(1);
  });

  it.each(["", "\u0000", "somebody"])("is in the class: %j is not found", async (id) => {
    const { room } = await classWithScore();
    expect(await removeStudent(room.instructor, room.id, id, WHY)).toMatchObject({ reason: "not-found" });
    expect(await bringBackStudent(room.instructor, room.id, id, WHY)).toMatchObject({ reason: "not-found" });
  });
});
