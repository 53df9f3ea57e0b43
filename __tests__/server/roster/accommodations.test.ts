import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { saveResponse } from "@/server/attempts/save-response";
import { submitIfTimeIsUp } from "@/server/attempts/submit-if-time-is-up";
import { listClassEvents } from "@/server/audit/list-class-events";
import { db } from "@/server/db";
import { setAccommodations } from "@/server/roster/set-accommodations";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const INPUT = { extraTimePercent: "50", extraAttempts: "1", dueShiftHours: "24", reason: "A letter.", seen: "0/0/0" };

/** A student with an attempt of ten minutes under way, in a class of others. */
async function underWay() {
  const room = await buildClass({ students: 2, timeLimit: 10, dueAt: later(3_600) });
  const [student, other] = room.students;
  if (!student || !other) throw new Error("two students");
  const attemptId = await buildAttempt(student, { classId: room.id, submitted: false });
  const otherAttempt = await buildAttempt(other, { classId: room.id, submitted: false });
  const save = (second: number, sequence: number) =>
    saveResponse(student, { attemptId, itemId: "q1", response: null, flagged: true, sequence }, later(second));
  return { room, student, attemptId, otherAttempt, save };
}

const storedTimes = (id: string) =>
  db().attempt.findUniqueOrThrow({ where: { id }, select: { deadlineAt: true, dueAt: true } });

it("reach an attempt under way, whose next save says when it ends now, and nobody else's", async () => {
  const { room, student, attemptId, otherAttempt, save } = await underWay();
  expect(await save(590, 1)).toMatchObject({ ok: true, deadlineAt: later(600) });
  expect(await setAccommodations(room.instructor, room.id, student.id, INPUT)).toEqual({ ok: true });
  expect(await save(650, 2)).toMatchObject({ ok: true, deadlineAt: later(900) });
  expect(await save(650, 2)).toMatchObject({ ok: true, deadlineAt: later(900) });
  expect(await storedTimes(attemptId)).toEqual({ deadlineAt: later(900), dueAt: later(3_600 + 86_400) });
  expect(await storedTimes(otherAttempt)).toEqual({ deadlineAt: later(600), dueAt: later(3_600) });
});

it("leave the deadline of an attempt that has ended as it was", async () => {
  const { room, student } = await underWay();
  const done = await buildAttempt(student, { classId: room.id, quiz: "FULL" });
  await setAccommodations(room.instructor, room.id, student.id, INPUT);
  expect(await storedTimes(done)).toEqual({ deadlineAt: later(600), dueAt: later(3_600 + 86_400) });
});

it("keep an attempt open whose page has not heard of them when its timer ends", async () => {
  const { room, student, attemptId } = await underWay();
  await setAccommodations(room.instructor, room.id, student.id, INPUT);
  expect(await submitIfTimeIsUp(student, attemptId, later(600))).toEqual({ ok: true, submitted: false });
  expect(await submitIfTimeIsUp(student, attemptId, later(900))).toEqual({ ok: true, submitted: true });
  expect(await submitIfTimeIsUp(student, attemptId, later(901))).toEqual({ ok: true, submitted: true });
});

it("are in the class's log in words, with their reason", async () => {
  const { room, student } = await underWay();
  await setAccommodations(room.instructor, room.id, student.id, INPUT);
  const log = await listClassEvents(room.instructor, room.id, undefined);
  expect(log?.events[0]).toMatchObject({
    title: `What ${student.name} is granted`,
    lines: ["nothing → 50 % more time, 1 more attempt, due 24 hours later"],
    reason: "A letter.",
  });
});

it("are refused where somebody else has changed them meanwhile", async () => {
  const { room, student } = await underWay();
  await setAccommodations(room.instructor, room.id, student.id, INPUT);
  const second = await setAccommodations(room.instructor, room.id, student.id, { ...INPUT, extraTimePercent: "0" });
  expect(second).toMatchObject({ ok: false, reason: "conflict" });
  const where = { classId_userId: { classId: room.id, userId: student.id } };
  expect(await db().enrolment.findUnique({ where })).toMatchObject({ extraTimePercent: 50 });
});

it.each([
  ["extraTimePercent", "401", "Give the extra time as a whole number from 0 to 400."],
  ["extraTimePercent", "-1", "Give the extra time as a whole number from 0 to 400."],
  ["extraAttempts", "1.5", "Give the attempts as a whole number from 0 to 50."],
  ["dueShiftHours", "a day", "Give the hours as a whole number from 0 to 2000."],
  ["reason", " ", "Say why: it is kept in the change log."],
])("are refused in plain words where %s is %j", async (field, value, message) => {
  const { id, instructor, students } = await buildClass();
  const refused = await setAccommodations(instructor, id, students[0]?.id ?? "", { ...INPUT, [field]: value });
  expect(refused).toEqual({ ok: false, reason: "invalid", fields: { [field]: message } });
});

it("are granted to nobody who has left the class", async () => {
  const { id, instructor, students } = await buildClass();
  const userId = students[0]?.id ?? "";
  await db().enrolment.updateMany({ where: { userId }, data: { leftAt: NOON } });
  expect(await setAccommodations(instructor, id, userId, INPUT)).toMatchObject({ reason: "not-found" });
});
