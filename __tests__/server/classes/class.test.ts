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

const SETTINGS = { name: "History 2", feedbackPolicy: "AFTER_DUE_DATE", dueAt: "2026-05-01T10:00Z", timeLimit: "45" };

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

describe("changing a class's settings", () => {
  it("stores them, and what they were before in the audit log", async () => {
    const { id, instructor } = await buildClass({ name: "History" });
    expect(await updateClass(instructor, id, SETTINGS)).toEqual({ ok: true });
    expect(await db().class.findUnique({ where: { id } })).toMatchObject({
      name: "History 2",
      feedbackPolicy: "AFTER_DUE_DATE",
      dueAt: new Date("2026-05-01T10:00Z"),
      timeLimit: 45,
    });
    expect(await db().auditEvent.findMany({ where: { subject: `class:${id}` } })).toMatchObject([
      {
        actorId: instructor.id,
        action: "class.settings",
        detail: { before: { name: "History", timeLimit: null }, after: { name: "History 2", timeLimit: 45 } },
      },
    ]);
  });

  it("takes an empty date and an empty limit for none", async () => {
    const { id, instructor } = await buildClass({ timeLimit: 10, dueAt: NOON });
    const input = { name: "A", feedbackPolicy: "NEVER", dueAt: "", timeLimit: "" };
    expect(await updateClass(instructor, id, input)).toEqual({ ok: true });
    expect(await db().class.findUnique({ where: { id } })).toMatchObject({ dueAt: null, timeLimit: null });
  });

  it.each([
    ["name", { name: "" }],
    ["feedbackPolicy", { feedbackPolicy: "SOMETIMES" }],
    ["feedbackPolicy", { feedbackPolicy: undefined }],
    ["dueAt", { dueAt: "" }],
    ["dueAt", { dueAt: "soon" }],
    ["dueAt", { dueAt: "2026-02-30T99:00Z" }],
    ["dueAt", { dueAt: "0000-01-01T00:00Z" }],
    ["dueAt", { dueAt: "+275760-09-13T00:00Z" }],
    ["timeLimit", { timeLimit: "0" }],
    ["timeLimit", { timeLimit: "-5" }],
    ["timeLimit", { timeLimit: "1.5" }],
    ["timeLimit", { timeLimit: "601" }],
    ["timeLimit", { timeLimit: "an hour" }],
    ["timeLimit", { timeLimit: "1e99" }],
  ])("names the field %s where it will not do, and changes nothing: %j", async (field, wrong) => {
    const { id, instructor } = await buildClass();
    const before = await db().class.findUnique({ where: { id } });
    const result = await updateClass(instructor, id, { ...SETTINGS, ...wrong });
    expect(result).toMatchObject({ ok: false, reason: "invalid" });
    expect(result).toHaveProperty(`fields.${field}`);
    expect(await db().class.findUnique({ where: { id } })).toEqual(before);
  });

  it("stores or refuses any text in any field, and never fails", async () => {
    const { id, instructor } = await buildClass();
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.double().map(String),
      fc.constantFrom("AFTER_DUE_DATE", "NEVER", null, undefined),
    );
    const input = fc.record({ name: anything, feedbackPolicy: anything, dueAt: anything, timeLimit: anything });
    const likely = fc.record({
      name: fc.constant("A"),
      feedbackPolicy: fc.constant("NEVER"),
      dueAt: anything,
      timeLimit: fc.constant(""),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(input, likely), async (given) => {
        expect((await updateClass(instructor, id, given)).ok).toEqual(expect.any(Boolean));
      }),
      { numRuns: 150 },
    );
  });
});
