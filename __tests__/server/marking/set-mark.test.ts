import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { sitQuiz } from "../../builders/sit-quiz";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { listClassEvents } from "@/server/audit/list-class-events";
import { getAttemptReview } from "@/server/classes/get-attempt-review";
import { db } from "@/server/db";
import { setMark } from "@/server/marking/set-mark";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** A class with one attempt in which everything was left out. */
async function emptyAttempt(): Promise<{ room: BuiltClass; attemptId: string }> {
  const room = await buildClass();
  const [student] = room.students;
  if (!student) throw new Error("the class has a student");
  return { room, attemptId: await sitQuiz(student, room.id, { answer: () => null }) };
}

const input = { itemId: "q2", earned: "0.5", comment: "Half of it is there.", reason: "argued in class", version: 0 };

it("counts a mark set by hand in the score, shows it to the student, and logs it with its reason", async () => {
  const { room, attemptId } = await emptyAttempt();
  expect(await setMark(room.instructor, attemptId, input)).toEqual({ ok: true, version: 1 });
  const [student] = room.students;
  const view = student && (await getAttemptView(student, attemptId));
  expect(view?.result).toMatchObject({
    earned: 0.5,
    total: 10,
    feedback: { q2: { earned: 0.5, marking: { overridden: true, comment: "Half of it is there." } } },
  });
  const log = await listClassEvents(room.instructor, room.id, undefined);
  expect(log?.events[0]).toMatchObject({
    who: room.instructor.name,
    reason: "argued in class",
    attemptId,
    lines: ["Mark: the key's mark → 0.5", "Comment: none → “Half of it is there.”", "Score: 0 → 0.5"],
  });
});

it("goes back to the key's mark when it is emptied", async () => {
  const { room, attemptId } = await emptyAttempt();
  await setMark(room.instructor, attemptId, input);
  expect(await setMark(room.instructor, attemptId, { ...input, earned: "", reason: "", version: 1 })).toEqual({
    ok: true,
    version: 2,
  });
  const review = await getAttemptReview(room.instructor, attemptId);
  expect([review?.earned, review?.items[1]?.mark]).toEqual([0, { earned: null, comment: input.comment, version: 2 }]);
});

it("shows the second of two instructors the conflict, and overwrites nothing", async () => {
  const { room, attemptId } = await emptyAttempt();
  expect(await setMark(room.instructor, attemptId, input)).toMatchObject({ ok: true });
  const second = await setMark(room.instructor, attemptId, { ...input, earned: "1", comment: "All of it" });
  expect(second).toMatchObject({
    ok: false,
    reason: "conflict",
    message: expect.stringMatching(/a mark of 0\.5 and the comment “Half of it is there\.”/) as string,
  });
  const review = await getAttemptReview(room.instructor, attemptId);
  expect([review?.earned, review?.items[1]?.mark.comment]).toEqual([0.5, "Half of it is there."]);
});

it("lets one of two changes made at the same moment through", async () => {
  const { room, attemptId } = await emptyAttempt();
  const results = await Promise.all([
    setMark(room.instructor, attemptId, input),
    setMark(room.instructor, attemptId, { ...input, earned: "1" }),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

it.each([
  ["a mark above the maximum", { earned: "1.5" }, "earned"],
  ["a mark that is no number", { earned: "much" }, "earned"],
  ["a mark without a reason", { reason: "  " }, "reason"],
])("refuses %s at its field", async (_, about, field) => {
  const { room, attemptId } = await emptyAttempt();
  const result = await setMark(room.instructor, attemptId, { ...input, ...about });
  expect(result).toMatchObject({ ok: false, reason: "invalid", fields: { [field]: expect.any(String) as string } });
});

it("does not find another instructor's attempt, an unknown question, or a student's own attempt", async () => {
  const { room, attemptId } = await emptyAttempt();
  const { instructor: stranger } = await buildClass({ students: 0 });
  const [student] = room.students;
  if (!student) throw new Error("the class has a student");
  const tried = [
    await setMark(stranger, attemptId, input),
    await setMark(student, attemptId, input),
    await setMark(room.instructor, attemptId, { ...input, itemId: "q99" }),
    await setMark(room.instructor, "none", input),
  ];
  expect(tried.map((result) => (result.ok ? "ok" : result.reason))).toEqual(Array(4).fill("not-found"));
  expect(await getAttemptReview(stranger, attemptId)).toBeNull();
  expect(await db().markOverride.count({ where: { attemptId } })).toBe(0);
});

it("sets no mark while the attempt is open", async () => {
  const room = await buildClass();
  const [student] = room.students;
  if (!student) throw new Error("the class has a student");
  const attemptId = await sitQuiz(student, room.id, { submit: false, answer: () => null });
  expect(await setMark(room.instructor, attemptId, input)).toMatchObject({ ok: false, reason: "open" });
});
