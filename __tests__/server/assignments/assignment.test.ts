import { ASSIGNMENT_TEXTS } from "../../builders/assignment-texts";
import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { copyAssignment } from "@/server/assignments/copy-assignment";
import { createAssignment } from "@/server/assignments/create-assignment";
import { getAssignment } from "@/server/assignments/get-assignment";
import { listAssignments } from "@/server/assignments/list-assignments";
import { listOwnAssignments } from "@/server/assignments/list-own-assignments";
import { previewAssignment } from "@/server/assignments/preview-assignment";
import { removeAssignment } from "@/server/assignments/remove-assignment";
import { setAssignmentStatus } from "@/server/assignments/set-assignment-status";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { listClassEvents } from "@/server/audit/list-class-events";
import type { User } from "@/server/accounts/find-session-user";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

type Texts = Partial<Record<keyof typeof ASSIGNMENT_TEXTS, string | readonly string[]>>;

interface Given {
  readonly room: BuiltClass;
  readonly student: User;
  readonly key: string;
  readonly place: { readonly classId: string; readonly assignmentId: string; readonly version: number };
}

/** A published assignment of a class in Karachi, with what its form was sent with. */
async function assigned(texts: Texts = {}, students = 1): Promise<Given> {
  const room = await buildClass({ students, timeZone: "Asia/Karachi" });
  const made = await createAssignment(room.instructor, room.id, { ...ASSIGNMENT_TEXTS, ...texts });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const place = { classId: room.id, assignmentId: made.assignmentId, version: 1 };
  await setAssignmentStatus(room.instructor, place, "PUBLISHED");
  const { key } = await db().assignment.findUniqueOrThrow({ where: { id: made.assignmentId } });
  const [student] = room.students;
  if (!student) throw new Error("no student");
  return { room, student, key, place: { ...place, version: 2 } };
}

async function begin(user: User, { room, key }: Given, at = NOON) {
  return startAttempt(user, { quiz: key, classId: room.id }, at);
}

async function begun(user: User, given: Given, at = NOON): Promise<string> {
  const started = await begin(user, given, at);
  if (!started.ok) throw new Error(started.message);
  return started.attemptId;
}

const itemsOf = async (user: User, attemptId: string) => (await loadOwnItems(user.id, attemptId)) ?? [];

describe("what an assignment asks", () => {
  const CHOICE = { quiz: "ASSIGNMENT", kinds: ["single-choice", "cloze", "new-case"], items: "6" };

  it("is drawn from the chosen kinds in the chosen mix of depths", async () => {
    const given = await assigned({ ...CHOICE, reasoning: "3", understanding: "1", recall: "2" });
    const items = await itemsOf(given.student, await begun(given.student, given));
    const depths = { remember: "recall", understand: "understanding" } as Readonly<Record<string, string>>;
    expect(items.map(({ bloom }) => depths[bloom] ?? "reasoning").sort()).toEqual(
      ["recall", "recall", "understanding", "reasoning", "reasoning", "reasoning"].sort(),
    );
    expect(items.filter(({ kind }) => !CHOICE.kinds.includes(kind))).toEqual([]);
  });

  it("is about the chosen scenarios alone", async () => {
    const given = await assigned({ ...CHOICE, kinds: ["new-case", "single-choice"], scenarios: ["s2"], items: "5" });
    const items = await itemsOf(given.student, await begun(given.student, given));
    expect(new Set(items.flatMap(({ scenarios }) => scenarios))).toEqual(new Set(["s2"]));
    expect(items).toHaveLength(5);
  });

  it("is another form for each, the same for all, or the same in another order", async () => {
    const forms = async (form: string) => {
      const given = await assigned({ form }, 2);
      const ids = given.room.students.map(async (each) =>
        (await itemsOf(each, await begun(each, given))).map(({ id }) => id),
      );
      return Promise.all(ids);
    };
    const [own, same, shuffled] = [await forms("own"), await forms("same"), await forms("shuffled")];
    expect(new Set(own[0])).not.toEqual(new Set(own[1]));
    expect(same[0]).toEqual(same[1]);
    expect(shuffled[0]).not.toEqual(shuffled[1]);
    expect(new Set(shuffled[0])).toEqual(new Set(shuffled[1]));
  });

  it.each<[object, string, string | RegExp]>([
    [{ title: " " }, "title", "Give the assignment a title."],
    [{ articleId: "none" }, "articleId", "There is no such article."],
    [{ quiz: "PRACTICE" }, "quiz", "Choose what is asked."],
    [{ ...CHOICE, kinds: [] }, "kinds", "Choose at least one kind of question."],
    [{ ...CHOICE, scenarios: ["s9"] }, "scenarios", "The article has no such scenario."],
    [{ ...CHOICE, items: "" }, "items", "Say how many questions there are."],
    [{ ...CHOICE, items: "41" }, "items", "Give the number of questions as a whole number from 1 to 40."],
    [{ ...CHOICE, recall: "5" }, "reasoning", "The mix has 5 questions, but 6 are asked."],
    [
      { ...CHOICE, kinds: ["cloze"], reasoning: "6" },
      "items",
      "The article has no questions of this choice. Choose other kinds, another mix or more scenarios.",
    ],
    [
      { ...CHOICE, kinds: ["scenario-table"], items: "40" },
      "items",
      /^The article can give \d+ questions of this choice at once, not 40\./,
    ],
    [{ dueAt: "2026-03-02T12:00", opensAt: "2026-03-02T12:00" }, "dueAt", /after the opening time/],
    [{ closesAt: "2026-03-02T12:00", dueAt: "2026-03-02T12:01" }, "closesAt", /cannot come before the due time/],
    [{ closesAt: "2026-03-02T12:00", opensAt: "2026-03-02T12:01" }, "closesAt", /after the opening time/],
    [{ dueAt: "soon" }, "dueAt", "This is not a date and a time."],
    [{ dueAt: "1999-01-01T00:00" }, "dueAt", "Choose a date in this century."],
    [{ feedbackPolicy: "AFTER_DUE_DATE" }, "dueAt", "Feedback after the due date needs a due date."],
    [{ timeLimit: "1.5" }, "timeLimit", "Give the minutes as a whole number from 1 to 600."],
    [{ graceSeconds: "-1" }, "graceSeconds", "Give the seconds as a whole number from 0 to 600."],
    [{ attemptsAllowed: "0" }, "attemptsAllowed", "Give the attempts as a whole number from 1 to 100."],
  ])("is refused in plain words: %j", async (wrong, field, message) => {
    const { id, instructor } = await buildClass({ students: 0 });
    const refused = await createAssignment(instructor, id, { ...ASSIGNMENT_TEXTS, ...wrong });
    const words = message instanceof RegExp ? (expect.stringMatching(message) as unknown) : message;
    expect(refused).toEqual({ ok: false, reason: "invalid", fields: { [field]: words } });
    expect(await db().assignment.count({ where: { classId: id } })).toBe(3);
  });

  it("refuses a time that the class's clocks skip or show twice", async () => {
    const { id, instructor } = await buildClass({ students: 0, timeZone: "Europe/Berlin" });
    const due = (dueAt: string) => createAssignment(instructor, id, { ...ASSIGNMENT_TEXTS, dueAt });
    expect(await due("2026-03-29T02:30")).toMatchObject({
      fields: { dueAt: expect.stringMatching(/never comes/) as unknown },
    });
    expect(await due("2026-10-25T02:30")).toMatchObject({
      fields: { dueAt: expect.stringMatching(/comes twice/) as unknown },
    });
    expect(await due("2026-10-25T03:30")).toMatchObject({ ok: true });
  });
});

describe("a preview", () => {
  it("has the very questions that every student gets, with their keys, and stores nothing", async () => {
    const given = await assigned({ form: "same" });
    const { room, place } = given;
    const shown = await previewAssignment(room.instructor, room.id, place.assignmentId, 1);
    expect(await db().attempt.count({ where: { classId: room.id } })).toBe(0);
    const view = await getAttemptView(given.student, await begun(given.student, given), NOON);
    expect(shown?.items).toEqual(view?.items);
    expect(shown?.keys).toEqual((await itemsOf(given.student, view?.id ?? "")).map(({ answer }) => answer));
  });

  it("is the same again for the same number and another form for another, where each attempt has its own", async () => {
    const { room, place } = await assigned();
    const form = async (number: number) =>
      (await previewAssignment(room.instructor, room.id, place.assignmentId, number))?.items;
    expect(await form(1)).toEqual(await form(1));
    expect(await form(2)).not.toEqual(await form(1));
  });

  it("leaves out what the class has withdrawn", async () => {
    const given = await assigned({ form: "same" });
    const { room, place } = given;
    const [item] = await itemsOf(given.student, await begun(given.student, given));
    // Several questions have one stem: what they ask stands below it.
    const asked = async () => {
      const shown = await previewAssignment(room.instructor, room.id, place.assignmentId, 1);
      return (shown?.items ?? []).map(({ stem, context, interaction }) => JSON.stringify([stem, context, interaction]));
    };
    const [first] = await asked();
    const mend = { classId: room.id, number: 1, itemId: item?.id ?? "", reason: "", onlyIfImproves: false };
    await db().mend.create({ data: { ...mend, change: { type: "withdraw" } } });
    const left = await asked();
    expect(left).not.toContain(first);
    expect(left).toHaveLength(10);
  });
});

describe("an assignment's terms", () => {
  it("let nobody begin before it opens or after it closes, by the class's clocks", async () => {
    // In Karachi, five hours ahead of NOON's universal time.
    const given = await assigned({ opensAt: "2026-03-02T16:59", closesAt: "2026-03-02T17:01" });
    const at = (second: number) => begin(given.student, given, later(second));
    expect(await at(-61)).toMatchObject({ ok: false, reason: "not-yet" });
    expect(await at(60)).toMatchObject({ ok: false, reason: "closed" });
    expect(await at(0)).toMatchObject({ ok: true });
  });

  it("end an attempt at its time limit or when the assignment closes, whichever comes first", async () => {
    const given = await assigned({ timeLimit: "10", closesAt: "2026-03-02T17:20" }, 2);
    const deadline = async (user: User, at: Date) =>
      (await getAttemptView(user, await begun(user, given, at), at))?.deadlineAt;
    const [one, two] = given.room.students;
    if (!one || !two) throw new Error("two students");
    expect(await deadline(one, NOON)).toEqual(later(600));
    expect(await deadline(two, later(900))).toEqual(later(1_200));
  });

  it("give extra time, extra attempts and later times to whom they are granted", async () => {
    const given = await assigned({ timeLimit: "10", attemptsAllowed: "1", closesAt: "2026-03-02T17:20" });
    await db().enrolment.updateMany({
      where: { userId: given.student.id },
      data: { extraTimePercent: 50, extraAttempts: 1, dueShiftHours: 1 },
    });
    const first = await begun(given.student, given, later(1_300));
    expect((await getAttemptView(given.student, first, later(1_300)))?.deadlineAt).toEqual(later(1_300 + 900));
    await submitAttempt(given.student, first, later(1_300));
    await submitAttempt(given.student, await begun(given.student, given, later(1_300)), later(1_300));
    expect(await begin(given.student, given, later(1_300))).toMatchObject({ reason: "no-attempts" });
  });

  it("take an answer within the grace after the deadline, and none after it", async () => {
    const given = await assigned({ timeLimit: "10", graceSeconds: "30" });
    const attemptId = await begun(given.student, given);
    const save = (second: number, sequence: number) =>
      saveResponse(given.student, { attemptId, itemId: "q1", response: null, flagged: true, sequence }, later(second));
    expect(await save(630, 1)).toMatchObject({ ok: true });
    expect(await save(631, 2)).toMatchObject({ ok: false, reason: "late" });
  });

  it("allow so many attempts, and go on with an open one", async () => {
    const given = await assigned({ attemptsAllowed: "1" });
    const attemptId = await begun(given.student, given);
    expect(await begun(given.student, given)).toBe(attemptId);
    await submitAttempt(given.student, attemptId, NOON);
    expect(await begin(given.student, given)).toMatchObject({ ok: false, reason: "no-attempts" });
  });

  it("reach an attempt under way as soon as they are changed", async () => {
    const given = await assigned({ timeLimit: "10" });
    const attemptId = await begun(given.student, given);
    const changed = { ...ASSIGNMENT_TEXTS, timeLimit: "20", dueAt: "2026-03-02T18:00" };
    expect(await updateAssignment(given.room.instructor, given.place, changed)).toMatchObject({ ok: true });
    expect((await getAttemptView(given.student, attemptId, later(700)))?.deadlineAt).toEqual(later(1_200));
    expect(await db().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ dueAt: later(3_600) });
  });

  it("show feedback after the due date of each student", async () => {
    const given = await assigned({ dueAt: "2026-03-02T18:00", feedbackPolicy: "AFTER_DUE_DATE" });
    await db().enrolment.updateMany({ where: { userId: given.student.id }, data: { dueShiftHours: 2 } });
    const attemptId = await begun(given.student, given);
    await submitAttempt(given.student, attemptId, NOON);
    const feedbackAt = async (second: number) =>
      (await getAttemptView(given.student, attemptId, later(second)))?.result?.feedback;
    expect(await feedbackAt(3_600)).toBeNull();
    expect(await feedbackAt(3 * 3_600)).not.toBeNull();
  });
});

describe("changing assignments", () => {
  it("refuses whoever comes second, and overwrites nothing", async () => {
    const { room, place } = await assigned();
    const first = { ...ASSIGNMENT_TEXTS, title: "The first" };
    expect(await updateAssignment(room.instructor, place, first)).toEqual({ ok: true, version: 3 });
    const second = { ...ASSIGNMENT_TEXTS, title: "The second" };
    expect(await updateAssignment(room.instructor, place, second)).toMatchObject({ ok: false, reason: "conflict" });
    expect(await setAssignmentStatus(room.instructor, place, "CLOSED")).toMatchObject({ reason: "conflict" });
    const stored = await db().assignment.findUnique({ where: { id: place.assignmentId } });
    expect(stored).toMatchObject({ title: "The first", status: "PUBLISHED" });
  });

  it("keeps what it asks once a student has begun it, and neither removes it nor makes it a draft", async () => {
    const given = await assigned();
    const { room, place } = given;
    await begun(given.student, given);
    const other = { ...ASSIGNMENT_TEXTS, quiz: "FULL" };
    expect(await updateAssignment(room.instructor, place, other)).toMatchObject({
      reason: "invalid",
      fields: { quiz: expect.stringMatching(/what it asks stands/) as unknown },
    });
    expect(await removeAssignment(room.instructor, place)).toMatchObject({ ok: false, reason: "conflict" });
    expect(await setAssignmentStatus(room.instructor, place, "DRAFT")).toMatchObject({ reason: "conflict" });
    const renamed = { ...ASSIGNMENT_TEXTS, title: "Renamed" };
    expect(await updateAssignment(room.instructor, place, renamed)).toMatchObject({ ok: true });
  });

  it("lets an attempt under way go on after closing, and nobody begin", async () => {
    const given = await assigned({}, 2);
    const attemptId = await begun(given.student, given);
    await setAssignmentStatus(given.room.instructor, given.place, "CLOSED");
    expect(await begun(given.student, given)).toBe(attemptId);
    const [, other] = given.room.students;
    if (!other) throw new Error("two students");
    expect(await begin(other, given)).toMatchObject({ ok: false, reason: "closed" });
  });

  it("copies an assignment as a draft that no student sees, and removes it again", async () => {
    const CHOICE = { quiz: "ASSIGNMENT", kinds: ["cloze"], items: "3", timeLimit: "7" };
    const { room, place, student } = await assigned(CHOICE);
    const copied = await copyAssignment(room.instructor, place);
    if (!copied.ok) throw new Error("not copied");
    const copy = await getAssignment(room.instructor, room.id, copied.assignmentId);
    expect(copy?.assignment).toMatchObject({
      status: "DRAFT",
      kinds: ["cloze"],
      texts: { title: "Copy of Week one", timeLimit: "7", items: "3" },
    });
    const titles = async () => (await listOwnAssignments(student, NOON)).map(({ title }) => title);
    expect(await titles()).not.toContain("Copy of Week one");
    expect(await startAttempt(student, { quiz: "a5", classId: room.id }, NOON)).toMatchObject({ reason: "not-found" });
    const removing = { classId: room.id, assignmentId: copied.assignmentId, version: 1 };
    expect(await removeAssignment(room.instructor, removing)).toEqual({ ok: true });
    expect((await listAssignments(room.instructor, room.id))?.assignments).toHaveLength(4);
  });

  it("lists each with how many began it, and how many of them have submitted", async () => {
    const given = await assigned({}, 2);
    const [first, second] = given.room.students;
    if (!first || !second) throw new Error("two students");
    await begun(first, given);
    await submitAttempt(second, await begun(second, given), NOON);
    const listed = await listAssignments(given.room.instructor, given.room.id);
    expect(
      listed?.assignments.map(({ key, begun: began, submitted }) => [key === given.key, began, submitted]),
    ).toEqual([
      [false, 0, 0],
      [false, 0, 0],
      [false, 0, 0],
      [true, 2, 1],
    ]);
  });

  it("is in the class's log with what was set from what to what", async () => {
    const { room, place } = await assigned();
    await updateAssignment(room.instructor, place, { ...ASSIGNMENT_TEXTS, timeLimit: "15" });
    const log = await listClassEvents(room.instructor, room.id, undefined);
    expect(log?.events.map(({ title, lines }) => [title, lines])).toMatchObject([
      ["Assignment changed: “Week one”", ["Time for an attempt: no limit → 15 minutes"]],
      ["Assignment published or closed: “Week one”", ["State: draft → published"]],
      ["Assignment made: “Week one”", expect.any(Array)],
    ]);
  });
});

it("shows a student each assignment as it stands for them", async () => {
  const given = await assigned({ opensAt: "2026-03-02T18:00", attemptsAllowed: "2", timeLimit: "10" });
  await buildAttempt(given.student, { classId: given.room.id, quiz: "FULL", submitted: false });
  await db().assignment.updateMany({ where: { classId: given.room.id, key: "SCENARIOS" }, data: { status: "CLOSED" } });
  const own = await listOwnAssignments(given.student, NOON);
  expect(own.map(({ title, state, items }) => [title, state, items])).toEqual([
    ["Quick check", "open", 10],
    ["The four scenarios", "closed", 8],
    ["Full quiz", "under-way", 20],
    ["Week one", "not-yet", 10],
  ]);
  expect(own[3]).toMatchObject({ opensAt: later(3_600), attemptsLeft: 2, timeLimit: 10 });
});
