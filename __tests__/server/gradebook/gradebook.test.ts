import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import { sitQuiz } from "../../builders/sit-quiz";
import { readSheet } from "read-excel-file/node";
import { exportClass } from "@/server/export/export-class";
import { getAttention } from "@/server/gradebook/get-attention";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { getHeatmap } from "@/server/gradebook/get-heatmap";
import { getStudentRecord } from "@/server/gradebook/get-student-record";
import { updateCourseRules } from "@/server/gradebook/update-course-rules";
import { getQuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { listClassEvents } from "@/server/audit/list-class-events";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

let room: BuiltClass;
beforeAll(async () => {
  room = await buildClass({ students: 3 });
  const [one, two] = room.students;
  if (!one || !two) throw new Error("the class has three students");
  await sitQuiz(one, room.id, { answer: (item, index) => (index < 4 ? keyResponse(item) : null) });
  await sitQuiz(one, room.id, { answer: keyResponse, start: new Date("2026-03-03T12:00:00Z") });
  await sitQuiz(one, room.id, { quiz: "SCENARIOS", answer: () => null });
  await sitQuiz(two, room.id, { submit: false });
});

const book = async (view: "quizzes" | "attempts" = "quizzes") => getGradebook(room.instructor, room.id, view);
const RULES = { weights: {}, dropLowest: 0, missing: "left-out" } as const;

it("shows each quiz's counting attempt, and adds quizzes up by the class's rules", async () => {
  const row = async () => (await book())?.rows.find(({ id }) => id === room.students[0]?.id);
  expect(await row()).toMatchObject({
    course: 0.5,
    cells: [
      { share: 1, attempts: 2 },
      { share: 0, attempts: 1 },
    ],
  });
  await db().assignment.updateMany({ where: { classId: room.id }, data: { counts: "FIRST" } });
  await updateCourseRules(room.instructor, room.id, { ...RULES, dropLowest: 1 });
  expect(await row()).toMatchObject({
    course: 0.4,
    cells: [
      { share: 0.4, dropped: false },
      { share: 0, dropped: true },
    ],
  });
  await updateCourseRules(room.instructor, room.id, RULES);
  await db().assignment.updateMany({ where: { classId: room.id }, data: { counts: "BEST" } });
  const log = await listClassEvents(room.instructor, room.id, undefined);
  expect(log?.events[1]).toMatchObject({
    title: "How the course score adds up",
    lines: ["Lowest scores left out: 0 → 1"],
  });
});

it("gives every attempt a column of its own, in the order taken", async () => {
  const attempts = await book("attempts");
  expect(attempts?.columns.map(({ title }) => title)).toEqual([
    "Quick check, 1",
    "Quick check, 2",
    "The four scenarios, 1",
  ]);
  expect(attempts?.rows[0]?.cells.map(({ share }) => share)).toEqual([0.4, 1, 0]);
});

it("shows an open attempt as begun and not marked, and nothing for who has not begun", async () => {
  const rows = (await book())?.rows ?? [];
  expect(rows[1]?.cells[0]).toMatchObject({ attemptId: expect.any(String) as string, share: null, attempts: 0 });
  expect(rows[2]?.cells[0]).toMatchObject({ attemptId: null, share: null });
});

it("refuses rules that make no sense", async () => {
  for (const wrong of [{ dropLowest: -1 }, { weights: { QUICK_CHECK: -2 } }, { attempt: "best" }]) {
    expect(await updateCourseRules(room.instructor, room.id, { ...RULES, ...wrong })).toMatchObject({
      reason: "invalid",
    });
  }
});

it("colours claims and scenarios by the marks of whoever was asked", async () => {
  const heatmap = await getHeatmap(room.instructor, room.id, "scenarios");
  expect(heatmap?.columns.map(({ short }) => short)).toEqual(["Scenario 1", "Scenario 2", "Scenario 3", "Scenario 4"]);
  const [own, open] = heatmap?.rows ?? [];
  expect(own?.cells.every((cell) => cell !== null && cell.share >= 0 && cell.share <= 1 && cell.marks > 0)).toBe(true);
  expect(open?.cells).toEqual([null, null, null, null]);
});

it("names who needs attention, the one who has not begun first", async () => {
  const students = await getAttention(room.instructor, room.id);
  expect(students?.map(({ id }) => id)).toContain(room.students[2]?.id);
  expect(students?.find(({ id }) => id === room.students[2]?.id)?.reasons).toEqual(["Has not begun any quiz."]);
  expect(students?.find(({ id }) => id === room.students[1]?.id)?.reasons).toEqual([
    "Has begun a quiz and never submitted one.",
  ]);
});

it("keeps a student's attempts on a line of time, with their neighbours by name", async () => {
  const record = await getStudentRecord(room.instructor, room.id, room.students[0]?.id ?? "");
  expect(record?.attempts.map(({ quizTitle, earned }) => [quizTitle, earned])).toEqual([
    ["Quick check", 4],
    ["The four scenarios", 0],
    ["Quick check", 10],
  ]);
  expect(record?.nextId).toBe(room.students[1]?.id);
});

it("does not find another's class, or a student of another class", async () => {
  const { id, instructor, students } = await buildClass();
  expect([
    await getGradebook(instructor, room.id, "quizzes"),
    await getHeatmap(instructor, room.id, "claims"),
    await getAttention(instructor, room.id),
    await getStudentRecord(instructor, room.id, room.students[0]?.id ?? ""),
    await getStudentRecord(room.instructor, room.id, students[0]?.id ?? ""),
    await listClassEvents(instructor, room.id, undefined),
    await exportClass(instructor, room.id, { what: "responses", format: "csv" }),
    await exportClass(instructor, id, { what: "secrets", format: "csv" }),
  ]).toEqual(Array(8).fill(null));
  expect(await updateCourseRules(instructor, room.id, RULES)).toMatchObject({ reason: "not-found" });
});

describe("files", () => {
  const csv = async (query: Record<string, string>): Promise<string[][]> => {
    const file = await exportClass(room.instructor, room.id, { ...query, format: "csv" });
    if (typeof file?.body !== "string") throw new Error("a text was expected");
    return file.body
      .replace("\uFEFF", "")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
  };

  it("of scores say what the gradebook says, in percent", async () => {
    const [head, ...rows] = await csv({ what: "scores" });
    const shown = await book();
    expect(head?.slice(3)).toEqual(["Course (%)", ...(shown?.columns.map(({ title }) => `${title} (%)`) ?? [])]);
    const text = (share: number | null | undefined): string => (share == null ? "" : String(Math.round(100 * share)));
    expect(rows.map((row) => row.slice(3))).toEqual(
      shown?.rows.map(({ course, cells }) => [text(course), ...cells.map(({ share }) => text(share))]),
    );
  });

  it("of figures say what the statistics say, as CSV and as a sheet", async () => {
    const query = { what: "items", quiz: "QUICK_CHECK", attempt: "all", by: "kind" };
    const shown = await getQuizStatistics(room.instructor, room.id, query);
    const rows = await csv(query);
    expect(rows.slice(1).map(([label, , attempts]) => [label?.replaceAll('"', ""), attempts])).toEqual(
      expect.arrayContaining(
        shown?.items
          .filter(({ label }) => !label.includes(","))
          .map(({ label, sittings }) => [label, String(sittings.length)]) ?? [],
      ),
    );
    const file = await exportClass(room.instructor, room.id, { ...query, format: "xlsx" });
    const sheet = await readSheet(Buffer.from(file?.body ?? ""));
    expect(sheet.slice(1).map((row) => [row[0], row[2], row[18]])).toEqual(
      shown?.items.map(({ label, sittings, verdict }) => [label, sittings.length, verdict.says]),
    );
  });

  it("run no formula, whatever a student is called", async () => {
    const [student] = room.students;
    if (!student) throw new Error("the class has students");
    for (const name of ["=1+1", "+1", "-1", "@SUM(A1)"]) {
      await db().user.update({ where: { id: student.id }, data: { name } });
      const [, ...rows] = await csv({ what: "responses" });
      expect(rows[0]?.[0]).toBe(`'${name}`);
      const sheet = await exportClass(room.instructor, room.id, { what: "scores", format: "xlsx" });
      const cells = (await readSheet(Buffer.from(sheet?.body ?? ""))).map(([first]) => first);
      expect(cells).toContain(`'${name}`);
    }
  });
});
