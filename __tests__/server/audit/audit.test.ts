import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { describeEvent } from "@/server/audit/describe-event";
import { listClassEvents } from "@/server/audit/list-class-events";
import { joinClass } from "@/server/classes/join-class";
import { updateClass } from "@/server/classes/update-class";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

it("logs who joined, once, and what was set from what to what", async () => {
  const { id, code, instructor } = await buildClass({ students: 0 });
  const student = await buildUser();
  await joinClass(student, code);
  await joinClass(student, code);
  await updateClass(instructor, id, { name: "Another class" });
  const log = await listClassEvents(instructor, id, undefined);
  expect(log?.events.map(({ who, title, lines }) => [who, title, lines])).toEqual([
    [instructor.name, "Settings of the class", ["Name: “A class” → “Another class”"]],
    [student.name, `${student.name} joined with the class code`, []],
  ]);
});

it("gives times as the class's clocks show them", async () => {
  const { id, instructor } = await buildClass({ students: 0, timeZone: "Asia/Karachi" });
  const detail = { title: "Week one", before: { dueAt: null }, after: { dueAt: "2026-12-01T05:00:00.000Z" } };
  const event = { action: "assignment.changed", subject: "assignment:a1", classId: id, detail };
  await db().auditEvent.create({ data: event });
  const log = await listClassEvents(instructor, id, undefined);
  expect(log?.events[0]?.lines).toEqual(["Due: none → 2026-12-01 10:00 (Asia/Karachi)"]);
});

it("gives a long log in pages without a gap or a repeat, newest first", async () => {
  const { id, instructor } = await buildClass({ students: 0 });
  for (let number = 1; number <= 120; number += 1) {
    await db().auditEvent.create({ data: { action: `test.${String(number)}`, subject: `class:${id}`, detail: {} } });
  }
  const seen: string[] = [];
  let olderThan: string | null | undefined;
  do {
    const page = await listClassEvents(instructor, id, olderThan ?? undefined);
    seen.push(...(page?.events.map(({ title }) => title) ?? []));
    olderThan = page?.olderThan;
  } while (olderThan);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `test.${String(120 - at)}`));
});

it("shows an event of an unknown kind by its stored name, with what changed", () => {
  const detail = { before: { a: 1, b: 2 }, after: { a: 1, b: 3 } };
  expect(describeEvent({ action: "test.moved", detail }, "UTC")).toEqual({ title: "test.moved", lines: ["b: 2 → 3"] });
});

it("puts an assignment's terms into words, and its times into the class's zone", () => {
  const before = {
    quiz: "QUICK_CHECK",
    content: null,
    dueAt: null,
    timeLimit: 15,
    attemptsAllowed: 1,
    sameForm: false,
    counts: "BEST",
    feedbackPolicy: "NEVER",
    certaintyMarks: false,
    title: "Week one",
  };
  const content = { kinds: ["cloze", "matching"], scenarios: ["s1"], items: 5, mix: { recall: 2, reasoning: 3 } };
  const after = {
    quiz: "ASSIGNMENT",
    content,
    dueAt: "2026-12-01T05:00:00.000Z",
    timeLimit: null,
    attemptsAllowed: null,
    sameForm: true,
    counts: "MEAN",
    feedbackPolicy: "AFTER_DUE_DATE",
    certaintyMarks: true,
    title: "Week one",
  };
  const detail = { title: "Week one", before, after };
  expect(describeEvent({ action: "assignment.changed", detail }, "Asia/Karachi")).toEqual({
    title: "Assignment changed: “Week one”",
    lines: [
      "Quiz: Quick check → a choice of questions",
      "Questions: as the quiz has them → 5 questions; Fill the gap · Matching; scenarios s1; recall 2, reasoning 3",
      "Due: none → 2026-12-01 10:00 (Asia/Karachi)",
      "Time for an attempt: 15 minutes → no limit",
      "Attempts for each student: 1 at most → any number",
      "Same questions for everybody: no → yes",
      "Attempt that counts: the best → the mean of all",
      "Answers and feedback are shown: never → after the due date",
      "Certainty marks: no → yes",
    ],
  });
});

it("tells of something new what was set, and nothing of what was left as usual", () => {
  const detail = {
    title: "Week one",
    before: {},
    after: { title: "Week one", counts: "LAST", dueAt: null, shuffle: false },
  };
  expect(describeEvent({ action: "assignment.made", detail }, "UTC").lines).toEqual([
    "Title: “Week one”",
    "Attempt that counts: the last",
  ]);
});

it("calls an article by its title, and one that is not here by its id", () => {
  const detail = { title: "Week one", before: { articleId: "gone" }, after: { articleId: DEFAULT_ARTICLE_ID } };
  expect(describeEvent({ action: "assignment.changed", detail }, "UTC").lines).toEqual([
    `Article: “gone” → “${openBank(DEFAULT_ARTICLE_ID)?.title ?? ""}”`,
  ]);
});

it("keeps what it cannot read as it is stored", () => {
  const detail = { before: { quiz: "OLD", weights: [] }, after: { quiz: 7, weights: { a1: 2, FULL: 0 } } };
  expect(describeEvent({ action: "gradebook.rules", detail }, "UTC").lines).toEqual([
    "Quiz: “OLD” → 7",
    "Weights: all the same → a1 2, FULL 0",
  ]);
});
