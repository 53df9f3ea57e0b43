import { NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { listClassEvents } from "@/server/audit/list-class-events";
import { addInstructor } from "@/server/classes/add-instructor";
import { archiveClass } from "@/server/classes/archive-class";
import { joinClass } from "@/server/classes/join-class";
import { listInstructors } from "@/server/classes/list-instructors";
import { listTaughtClasses } from "@/server/classes/list-classes";
import { removeInstructor } from "@/server/classes/remove-instructor";
import { renewClassCode } from "@/server/classes/renew-class-code";
import { setTimeZone } from "@/server/classes/set-time-zone";
import { db } from "@/server/db";
import { makeSection } from "@/server/roster/make-section";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const WHY = { reason: "A new term" };
type Room = Awaited<ReturnType<typeof buildClass>>;

async function titles(room: Room): Promise<string[]> {
  return (await listClassEvents(room.instructor, room.id, undefined))?.events.map(({ title }) => title) ?? [];
}

describe("a second instructor", () => {
  it("sees and does what the first does, once added by address", async () => {
    const room = await buildClass();
    const colleague = await buildUser({ role: "INSTRUCTOR" });
    const email = ` ${colleague.email.toUpperCase()} `;
    expect(await addInstructor(room.instructor, room.id, { email, reason: "" })).toEqual({
      ok: true,
      name: colleague.name,
    });
    expect((await listTaughtClasses(colleague)).map(({ id }) => id)).toEqual([room.id]);
    expect(await titles(room)).toEqual([`${colleague.name} teaches the class from now on`]);
  });

  it("is not found under an address without an account, and not under a student's, in the same words", async () => {
    const room = await buildClass({ students: 0 });
    const student = await buildUser();
    const answers = await Promise.all(
      [student.email, "nobody@example.org", "\u0000"].map((email) =>
        addInstructor(room.instructor, room.id, { email, reason: "" }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      reason: "invalid",
      fields: { email: expect.stringContaining("No instructor") as string },
    });
  });

  it("is not added twice, and not while a student of the class", async () => {
    const room = await buildClass({ students: 0 });
    const colleague = await buildUser({ role: "INSTRUCTOR" });
    const add = () => addInstructor(room.instructor, room.id, { email: colleague.email, reason: "" });
    await joinClass(colleague, room.code);
    expect(await add()).toMatchObject({ reason: "invalid" });
    await db().enrolment.deleteMany({ where: { userId: colleague.id } });
    const both = await Promise.all([add(), add()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("can be taken out, but the last who gets in cannot, whoever asks at once", async () => {
    const room = await buildClass();
    const colleague = await buildUser({ role: "INSTRUCTOR" });
    await addInstructor(room.instructor, room.id, { email: colleague.email, reason: "" });
    const former = await buildUser();
    await db().classInstructor.create({ data: { classId: room.id, userId: former.id } });
    const both = await Promise.all([
      removeInstructor(room.instructor, room.id, colleague.id, WHY),
      removeInstructor(colleague, room.id, room.instructor.id, WHY),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await db().classInstructor.findMany({ where: { classId: room.id, userId: { not: former.id } } });
    expect(left).toHaveLength(1);
    const last = left[0]?.userId === colleague.id ? colleague : room.instructor;
    expect(await removeInstructor(last, room.id, last.id, WHY)).toMatchObject({ reason: "conflict" });
    expect(await removeInstructor(last, room.id, former.id, WHY)).toEqual({ ok: true });
    expect(await listInstructors(last, room.id)).toMatchObject([{ id: last.id, isSelf: true, active: true }]);
  });

  it.each(["", "\u0000", "nobody"])("%j teaches nothing", async (id) => {
    const room = await buildClass();
    expect(await removeInstructor(room.instructor, room.id, id, WHY)).toMatchObject({ reason: "not-found" });
  });
});

describe("a new class code", () => {
  it("takes in; the old one does not any more", async () => {
    const room = await buildClass({ students: 0 });
    const renewed = await renewClassCode(room.instructor, room.id, { reason: "It was on a public page" });
    if (!renewed.ok) throw new Error("no code");
    expect(await joinClass(await buildUser(), room.code)).toMatchObject({ reason: "unknown-code" });
    expect(await joinClass(await buildUser(), renewed.code)).toMatchObject({ ok: true });
    expect((await titles(room)).at(-1)).toBe("A new class code; the old one takes nobody in");
  });
});

describe("archiving a class", () => {
  it("needs a reason, holds until it is restored, and is in the log both times", async () => {
    const room = await buildClass();
    expect(await archiveClass(room.instructor, room.id, true, {})).toMatchObject({ reason: "invalid" });
    expect(await archiveClass(room.instructor, room.id, true, WHY, NOON)).toEqual({ ok: true });
    expect(await archiveClass(room.instructor, room.id, true, WHY)).toEqual({ ok: true });
    expect((await listTaughtClasses(room.instructor))[0]?.archivedAt).toEqual(NOON);
    expect(await makeSection(room.instructor, room.id, { name: "Monday" })).toMatchObject({ reason: "archived" });
    expect(await archiveClass(room.instructor, room.id, false, WHY)).toEqual({ ok: true });
    expect(await makeSection(room.instructor, room.id, { name: "Monday" })).toMatchObject({ ok: true });
    expect(await titles(room)).toEqual(["Section “Monday” made", "Class restored", "Class archived"]);
  });
});

describe("a class's time zone", () => {
  it("is one that dates can be shown in, and its change is in the log", async () => {
    const room = await buildClass();
    expect(await setTimeZone(room.instructor, room.id, { timeZone: "Asia/Karachi" })).toEqual({ ok: true });
    expect(await db().class.findUnique({ where: { id: room.id } })).toMatchObject({ timeZone: "Asia/Karachi" });
    expect((await listClassEvents(room.instructor, room.id, undefined))?.events).toMatchObject([
      { title: "Time zone of the class", lines: ["Time zone: “UTC” → “Asia/Karachi”"] },
    ]);
  });

  it.each(["", "Karachi", "Mars/Olympus", "+05:00", "x".repeat(500), "\u0000"])("is not %j", async (timeZone) => {
    const room = await buildClass();
    expect(await setTimeZone(room.instructor, room.id, { timeZone })).toMatchObject({ reason: "invalid" });
  });
});
