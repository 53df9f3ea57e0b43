import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { signUp } from "@/server/accounts/sign-up";
import { listClassEvents } from "@/server/audit/list-class-events";
import { joinClass } from "@/server/classes/join-class";
import { db } from "@/server/db";
import { getRoster } from "@/server/roster/get-roster";
import { makeSection } from "@/server/roster/make-section";
import { placeStudents } from "@/server/roster/place-students";
import { removeSection } from "@/server/roster/remove-section";
import { renameSection } from "@/server/roster/rename-section";
import { PASSPHRASE } from "../../builders/passphrase";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function section(room: Awaited<ReturnType<typeof buildClass>>, name: string): Promise<string> {
  const made = await makeSection(room.instructor, room.id, { name });
  if (!made.ok) throw new Error("no section");
  return made.sectionId;
}

async function sectionsOf(room: Awaited<ReturnType<typeof buildClass>>): Promise<unknown> {
  const roster = await getRoster(room.instructor, room.id);
  return roster?.sections.map(({ name, students }) => [name, students]);
}

describe("a section", () => {
  it("is made, renamed and taken away, each once in the log; its students stay in the class", async () => {
    const room = await buildClass({ students: 2 });
    const id = await section(room, "  Monday ");
    const studentIds = room.students.map((student) => student.id);
    await placeStudents(room.instructor, room.id, { studentIds, sectionId: id, reason: "timetable" });
    expect(await sectionsOf(room)).toEqual([["Monday", 2]]);
    expect(await renameSection(room.instructor, room.id, id, { name: "monday" })).toEqual({ ok: true });
    expect(await removeSection(room.instructor, room.id, id)).toEqual({ ok: true });
    const roster = await getRoster(room.instructor, room.id);
    expect(roster?.students.map((student) => student.section)).toEqual([null, null]);
    const log = await listClassEvents(room.instructor, room.id, undefined);
    expect(log?.events.map(({ title, reason }) => [title, reason])).toEqual([
      ["Section “monday” taken away", null],
      ["Section “Monday” renamed to “monday”", null],
      ["2 students put into “Monday”", "timetable"],
      ["Section “Monday” made", null],
    ]);
  });

  it.each(["", "  ", "x".repeat(61), "a\u0000b", "\u202Egnp"])("cannot be called %j", async (name) => {
    const room = await buildClass();
    expect(await makeSection(room.instructor, room.id, { name })).toMatchObject({ reason: "invalid" });
    expect(await sectionsOf(room)).toEqual([]);
  });

  it("has a name of its own, whatever the case, also where two are made at once", async () => {
    const room = await buildClass();
    const made = await Promise.all(
      ["Monday", "MONDAY", "monday"].map((name) => makeSection(room.instructor, room.id, { name })),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await section(room, "Tuesday");
    expect(await renameSection(room.instructor, room.id, other, { name: "Monday" })).toMatchObject({
      reason: "invalid",
    });
  });

  it("of another class is not there", async () => {
    const [room, foreign] = [await buildClass(), await buildClass()];
    const theirs = await section(foreign, "Theirs");
    const place = { studentIds: [room.students[0]?.id ?? ""], sectionId: theirs, reason: "" };
    expect(await placeStudents(room.instructor, room.id, place)).toMatchObject({ reason: "not-found" });
    expect(await renameSection(room.instructor, room.id, theirs, { name: "Ours" })).toMatchObject({
      reason: "not-found",
    });
    expect(await removeSection(room.instructor, room.id, theirs)).toMatchObject({ reason: "not-found" });
    expect(await sectionsOf(foreign)).toEqual([["Theirs", 0]]);
  });
});

describe("putting students into a section", () => {
  it("moves all of them or nobody: one who is not in the class stops it", async () => {
    const room = await buildClass({ students: 2 });
    const stranger = await buildUser();
    const sectionId = await section(room, "Monday");
    const studentIds = [...room.students.map((student) => student.id), stranger.id];
    expect(await placeStudents(room.instructor, room.id, { studentIds, sectionId, reason: "" })).toMatchObject({
      reason: "not-found",
    });
    expect(await sectionsOf(room)).toEqual([["Monday", 0]]);
  });

  it("counts those who moved, and logs nothing where nobody did", async () => {
    const room = await buildClass({ students: 2 });
    const [first, second] = room.students;
    const sectionId = await section(room, "Monday");
    const put = (...ids: (string | undefined)[]) =>
      placeStudents(room.instructor, room.id, { studentIds: ids, sectionId, reason: "" });
    expect(await put(first?.id, first?.id)).toEqual({ ok: true, moved: 1 });
    expect(await put(first?.id, second?.id)).toEqual({ ok: true, moved: 1 });
    const events = await db().auditEvent.count({ where: { classId: room.id } });
    expect(await put(first?.id)).toEqual({ ok: true, moved: 0 });
    expect(await db().auditEvent.count({ where: { classId: room.id } })).toBe(events);
  });

  it.each([{}, { studentIds: [], sectionId: "", reason: "" }, { studentIds: ["\u0000"], sectionId: "", reason: "" }])(
    "refuses %j",
    async (input) => {
      const room = await buildClass();
      expect(await placeStudents(room.instructor, room.id, input)).toMatchObject({ reason: "invalid" });
    },
  );
});

describe("a link with a section", () => {
  it("leads into the class and the section at once, signed in or signing up", async () => {
    const room = await buildClass({ students: 0 });
    const sectionId = await section(room, "Monday");
    const student = await buildUser();
    expect(await joinClass(student, room.code, sectionId)).toMatchObject({ ok: true });
    const account = { name: "Ada Noor", email: "ada.section@example.org", password: PASSPHRASE };
    await signUp({ ...account, classCode: room.code, sectionId }, "test");
    expect(await sectionsOf(room)).toEqual([["Monday", 2]]);
    const log = await listClassEvents(room.instructor, room.id, undefined);
    expect(log?.events[0]).toMatchObject({
      title: "Ada Noor joined with the class code",
      lines: ["Section: “Monday”"],
    });
  });

  it.each(["no-such-section", "\u0000", "of another class"])(
    "that is %j leads into the class all the same",
    async (given) => {
      const [room, foreign] = [await buildClass({ students: 0 }), await buildClass()];
      const sectionId = given === "of another class" ? await section(foreign, "Theirs") : given;
      expect(await joinClass(await buildUser(), room.code, sectionId)).toMatchObject({ ok: true });
      expect((await getRoster(room.instructor, room.id))?.students).toMatchObject([{ section: null }]);
    },
  );

  it("moves nobody who is in the class already", async () => {
    const room = await buildClass();
    const sectionId = await section(room, "Monday");
    const [student] = room.students;
    if (!student) throw new Error("no student");
    expect(await joinClass(student, room.code, sectionId)).toMatchObject({ ok: true });
    expect(await sectionsOf(room)).toEqual([["Monday", 0]]);
  });
});
