import fc from "fast-check";
import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { startAttempt } from "@/server/attempts/start-attempt";
import { drawClassCode, normaliseClassCode } from "@/server/classes/class-code";
import { createClass } from "@/server/classes/create-class";
import { getClassScores } from "@/server/classes/get-class-scores";
import { joinClass } from "@/server/classes/join-class";
import { listJoinedClasses, listTaughtClasses } from "@/server/classes/list-classes";
import { updateClass } from "@/server/classes/update-class";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

describe("opening a class", () => {
  it.each(["INSTRUCTOR", "ADMINISTRATOR"] as const)("is for an %s, who then teaches it", async (role) => {
    const user = await buildUser({ role });
    const made = await createClass(user, { name: "  History  " });
    if (!made.ok) throw new Error(made.reason);
    expect(await listTaughtClasses(user)).toMatchObject([
      { id: made.classId, name: "History", students: 0, attempts: 0, lastActivity: null, archivedAt: null },
    ]);
  });

  it.each([
    undefined,
    null,
    "History",
    {},
    { name: "" },
    { name: " " },
    { name: "x".repeat(81) },
    { name: "a\u0000b" },
  ])("needs a name, not %j", async (input) => {
    const user = await buildUser({ role: "INSTRUCTOR" });
    expect(await createClass(user, input)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await listTaughtClasses(user)).toEqual([]);
  });

  it("draws a code that is read as it was drawn, without letters that are taken for others", () => {
    for (let round = 0; round < 200; round += 1) {
      const code = drawClassCode();
      expect(code).toMatch(/^[A-Z2-9]{8}$/);
      expect(code).not.toMatch(/[ILOU01]/);
      expect(normaliseClassCode(` ${code.toLowerCase().replace(/^..../, "$&-")} `)).toBe(code);
    }
  });
});

describe("joining a class", () => {
  it("enrols once, however often and however the code is written", async () => {
    const { id, code } = await buildClass({ students: 0, name: "History" });
    const student = await buildUser();
    const written = [code, code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `];
    for (const each of written)
      expect(await joinClass(student, each)).toEqual({ ok: true, classId: id, className: "History" });
    expect(await db().enrolment.count({ where: { classId: id } })).toBe(1);
    expect((await listJoinedClasses(student)).map((joined) => joined.id)).toEqual([id]);
  });

  it.each(["", " ", "AAAAAAAA", "\u0000", "%", "x".repeat(5_000)])("knows no class with the code %j", async (code) => {
    expect(await joinClass(await buildUser(), code)).toMatchObject({ ok: false, reason: "unknown-code" });
  });

  it("is refused to whoever teaches the class", async () => {
    const { code, instructor } = await buildClass();
    expect(await joinClass(instructor, code)).toMatchObject({ ok: false, reason: "own-class" });
  });

  it("is no way to guess codes without end", async () => {
    const { code } = await buildClass();
    const student = await buildUser();
    for (let tries = 0; tries < 20; tries += 1) await joinClass(student, "AAAAAAAA");
    expect(await joinClass(student, code)).toMatchObject({ ok: false, reason: "too-many-tries" });
    expect(await joinClass(await buildUser(), code)).toMatchObject({ ok: true });
  });
});

describe("an archived class", () => {
  it("takes nobody in, begins no attempt, and leaves the students' list", async () => {
    const { id, code, students } = await buildClass({ archivedAt: NOON });
    const [student] = students;
    if (!student) throw new Error("no student");
    expect(await joinClass(await buildUser(), code)).toMatchObject({ ok: false, reason: "unknown-code" });
    expect(await startAttempt(student, { quiz: "FULL", classId: id }, NOON)).toMatchObject({ reason: "not-found" });
    expect(await listJoinedClasses(student)).toEqual([]);
  });

  it("keeps its scores for whoever taught it", async () => {
    const { id, instructor, students } = await buildClass();
    const [student] = students;
    if (!student) throw new Error("no student");
    await buildAttempt(student, { classId: id, right: 3 });
    await db().class.update({ where: { id }, data: { archivedAt: NOON } });
    const scores = await getClassScores(instructor, id);
    expect(scores?.students).toMatchObject([{ id: student.id, attempts: [{ earned: 3, total: 10 }] }]);
    expect((await listTaughtClasses(instructor))[0]?.archivedAt).toEqual(NOON);
  });
});

describe("renaming a class", () => {
  it("stores the name, and what it was before in the audit log", async () => {
    const { id, instructor } = await buildClass({ name: "History" });
    expect(await updateClass(instructor, id, { name: "History 2" })).toEqual({ ok: true });
    expect(await db().class.findUnique({ where: { id } })).toMatchObject({ name: "History 2" });
    expect(await db().auditEvent.findMany({ where: { subject: `class:${id}` } })).toMatchObject([
      {
        actorId: instructor.id,
        action: "class.settings",
        detail: { before: { name: "History" }, after: { name: "History 2" } },
      },
    ]);
  });

  it("says what is wrong with an empty name, and changes nothing", async () => {
    const { id, instructor } = await buildClass({ name: "History" });
    const refused = { ok: false, reason: "invalid", fields: { name: "Give the class a name." } };
    expect(await updateClass(instructor, id, { name: " " })).toEqual(refused);
    expect(await db().class.findUnique({ where: { id } })).toMatchObject({ name: "History" });
  });

  it("stores or refuses any text, and never fails", async () => {
    const { id, instructor } = await buildClass();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary" }), fc.constant(null)), async (name) => {
        expect((await updateClass(instructor, id, { name })).ok).toEqual(expect.any(Boolean));
      }),
      { numRuns: 100 },
    );
  });
});
