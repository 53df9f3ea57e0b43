import { ASSIGNMENT_TEXTS } from "../../builders/assignment-texts";
import { later } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import { sitQuiz } from "../../builders/sit-quiz";
import { seededRandom } from "@/questions/forms/seeded-random";
import { gradeResponse } from "@/questions/kinds/grade";
import type { Item } from "@/questions/kinds/item";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import type { Confidence } from "@/questions/view/confidence";
import type { Response } from "@/questions/view/response";
import { exportOwnData } from "@/server/accounts/export-own-data";
import type { User } from "@/server/accounts/find-session-user";
import { copyAssignment } from "@/server/assignments/copy-assignment";
import { getAssignment } from "@/server/assignments/get-assignment";
import { listOwnAssignments } from "@/server/assignments/list-own-assignments";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { checkAnswer } from "@/server/attempts/check-answer";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { exportScores } from "@/server/classes/export-scores";
import { getAttemptReview } from "@/server/classes/get-attempt-review";
import { db } from "@/server/db";
import { exportClass } from "@/server/export/export-class";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { getHeatmap } from "@/server/gradebook/get-heatmap";
import type { MendStep } from "@/server/marking/mend-step";
import { previewMend } from "@/server/marking/preview-mend";
import { setMark } from "@/server/marking/set-mark";
import { takeMendStep } from "@/server/marking/take-mend-step";
import { getAttemptsBehind } from "@/server/statistics/get-attempts-behind";
import { getQuizStatistics } from "@/server/statistics/get-quiz-statistics";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const STATED: readonly (Confidence | null)[] = [3, 3, 2, 1, null];

/** An answer that earns nothing: guesses until one is all wrong. */
function wrongAnswer(item: Item): Response {
  const random = seededRandom(item.id);
  for (let tries = 0; tries < 1_000; tries += 1) {
    const guess = simulateResponse(item, { knowledge: 0, misconception: null }, random);
    const grade = gradeResponse(item, guess);
    if (guess && grade.type === "points" && grade.earned === 0) return guess;
  }
  throw new Error("no guess was wrong");
}

interface Sat {
  readonly room: BuiltClass;
  readonly student: User;
  readonly attemptId: string;
  readonly items: readonly Item[];
}

/** Of five answers, staked 3, 3, 2, 1 and nothing, those at these places are right; the rest is left out. */
async function sat(right: readonly number[], room?: BuiltClass, student?: User): Promise<Sat> {
  const own = room ?? (await buildClass({ certaintyMarks: true }));
  const sitting = student ?? own.students[0];
  if (!sitting) throw new Error("the class has a student");
  const items: Item[] = [];
  const attemptId = await sitQuiz(sitting, own.id, {
    answer: (item, at) => {
      items.push(item);
      if (at >= STATED.length) return null;
      return right.includes(at) ? keyResponse(item) : wrongAnswer(item);
    },
    confidence: (at) => STATED[at] ?? null,
  });
  return { room: own, student: sitting, attemptId, items };
}

describe("the marks", () => {
  it("count by how sure the student said to be, and are told with it where feedback is", async () => {
    const { student, attemptId, room } = await sat([0, 2, 4]);
    const view = await getAttemptView(student, attemptId);
    expect(view?.certaintyMarks).toBe(true);
    expect([view?.result?.earned, view?.result?.total]).toEqual([0, 30]);
    const told = Object.values(view?.result?.feedback ?? {});
    expect(told.slice(0, 6).map(({ earned, total, certainty }) => [earned, total, certainty?.stated])).toEqual([
      [3, 3, 3],
      [-6, 3, 3],
      [2, 3, 2],
      [0, 3, 1],
      [1, 3, null],
      [0, 3, null],
    ]);
    const review = await getAttemptReview(room.instructor, attemptId);
    expect([review?.certaintyMarks, review?.earned, review?.total]).toEqual([true, 0, 30]);
    expect(review?.items.map(({ feedback }) => feedback)).toEqual(told);
  });

  it("stay as they were without, and in practice of one's own", async () => {
    const room = await buildClass();
    const { student, attemptId } = await sat([0, 2, 4], room);
    const view = await getAttemptView(student, attemptId);
    expect([view?.certaintyMarks, view?.result?.earned, view?.result?.total]).toEqual([false, 3, 10]);
    expect(Object.values(view?.result?.feedback ?? {}).some((told) => "certainty" in told)).toBe(false);
    const alone = await startAttempt(student, { quiz: "SCENARIOS", classId: null }, later(0));
    const own = alone.ok ? await getAttemptView(student, alone.attemptId, later(1)) : null;
    expect(own?.certaintyMarks).toBe(false);
  });

  it("are not told, nor what they rest on, while the class keeps feedback back", async () => {
    const room = await buildClass({ certaintyMarks: true, feedbackPolicy: "NEVER" });
    const { student, attemptId } = await sat([0, 2, 4], room);
    const view = await getAttemptView(student, attemptId);
    expect(view?.result).toEqual({ earned: 0, total: 30, feedback: null, withheld: { reason: "never", until: null } });
    const [own] = (await exportOwnData(student)).attempts;
    expect([own?.certaintyMarks, own?.score, own?.questions.map(({ feedback }) => feedback)]).toEqual([
      true,
      { earned: 0, total: 30 },
      Array.from({ length: 10 }, () => null),
    ]);
  });

  it("stand once an answer was checked: what was staked on it cannot be raised afterwards", async () => {
    const room = await buildClass({ certaintyMarks: true, feedbackPolicy: "AT_ONCE" });
    const [student] = room.students;
    if (!student) throw new Error("no student");
    const begun = await startAttempt(student, { quiz: "QUICK_CHECK", classId: room.id }, later(0));
    if (!begun.ok) throw new Error(begun.message);
    const place = { attemptId: begun.attemptId, itemId: "q1" };
    const [row] = await db().attempt.findMany({ where: { id: begun.attemptId }, select: { items: true } });
    const [item] = row?.items as unknown as Item[];
    if (!item) throw new Error("no item");
    const answer = { ...place, response: keyResponse(item), flagged: false };
    await saveResponse(student, { ...answer, confidence: 1, sequence: 1 }, later(1));
    const open = await getAttemptView(student, begun.attemptId, later(2));
    expect(open?.checked).toEqual({});
    const checked = await checkAnswer(student, place, later(3));
    expect(checked).toMatchObject({ ok: true, feedback: { earned: 1, total: 3, certainty: { stated: 1 } } });
    expect(await saveResponse(student, { ...answer, confidence: 3, sequence: 2 }, later(4))).toMatchObject({
      reason: "checked",
    });
    await submitAttempt(student, begun.attemptId, later(5));
    expect((await getAttemptView(student, begun.attemptId, later(6)))?.result?.earned).toBe(1);
  });

  it("leave what practice learns from an answer as it is", async () => {
    const { attemptId } = await sat([0, 2, 4]);
    const stored = await db().response.findMany({ where: { attemptId }, orderBy: { sequence: "asc" } });
    expect(stored.map(({ earned, total }) => [earned, total])).toEqual([1, 0, 1, 0, 1].map((right) => [right, 1]));
    // Which of the questions are about claims at all depends on what was drawn.
    const reviews = await db().review.findMany({ where: { attemptId } });
    expect(reviews.length).toBeGreaterThan(0);
    const wrong = ["q2", "q4"];
    expect(reviews.map(({ itemId, rating }) => [itemId, rating === 1])).toEqual(
      reviews.map(({ itemId }) => [itemId, wrong.includes(itemId)]),
    );
  });
});

describe("the term", () => {
  async function placeOf({ id }: BuiltClass) {
    const found = await db().assignment.findFirstOrThrow({ where: { classId: id, key: "QUICK_CHECK" } });
    return { classId: id, assignmentId: found.id, version: found.version };
  }

  it("is set with the others, told to the student before they begin, and copied", async () => {
    const room = await buildClass();
    const place = await placeOf(room);
    const own = async () => (await listOwnAssignments(room.students[0] ?? room.instructor))[0]?.certaintyMarks;
    expect(await own()).toBe(false);
    expect(await updateAssignment(room.instructor, place, { ...ASSIGNMENT_TEXTS, certaintyMarks: "on" })).toMatchObject(
      { ok: true },
    );
    expect(await own()).toBe(true);
    const copied = await copyAssignment(room.instructor, { ...place, version: place.version + 1 });
    const copy = copied.ok ? await getAssignment(room.instructor, room.id, copied.assignmentId) : null;
    expect(copy?.assignment?.texts.certaintyMarks).toBe("on");
  });

  it.each([
    ["on", true],
    ["", false],
  ])("cannot be changed once a student has begun: %p", async (kept, certaintyMarks) => {
    const room = await buildClass({ certaintyMarks });
    await startAttempt(room.students[0] ?? room.instructor, { quiz: "QUICK_CHECK", classId: room.id });
    const place = await placeOf(room);
    const other = { ...ASSIGNMENT_TEXTS, certaintyMarks: kept === "on" ? "" : "on" };
    expect(await updateAssignment(room.instructor, place, other)).toMatchObject({
      ok: false,
      fields: { certaintyMarks: expect.stringContaining("how it is marked stands") as string },
    });
    const same = { ...ASSIGNMENT_TEXTS, certaintyMarks: kept, title: "Another title" };
    expect(await updateAssignment(room.instructor, place, same)).toMatchObject({ ok: true });
  });
});

describe("what an instructor does to them", () => {
  const byHand = { itemId: "q2", comment: "", reason: "argued in class" };

  it("by hand takes the place of the whole of a question's mark, within what it can give", async () => {
    const { room, attemptId, student } = await sat([0, 2, 4]);
    expect(await setMark(room.instructor, attemptId, { ...byHand, earned: "-6.5", version: 0 })).toMatchObject({
      fields: { earned: "At least -6." },
    });
    expect(await setMark(room.instructor, attemptId, { ...byHand, earned: "3.5", version: 0 })).toMatchObject({
      fields: { earned: "At most 3." },
    });
    expect(await setMark(room.instructor, attemptId, { ...byHand, earned: "3", version: 0 })).toMatchObject({
      ok: true,
    });
    const view = await getAttemptView(student, attemptId);
    expect([view?.result?.earned, view?.result?.feedback?.q2?.outcome]).toEqual([9, "right"]);
    const stored = await db().response.findFirstOrThrow({ where: { attemptId, itemId: "q2" } });
    expect([stored.earned, stored.total]).toEqual([1, 1]);
  });

  it("by hand for a question left out makes no claim more than fully known", async () => {
    const { room, attemptId, items } = await sat([]);
    await setMark(room.instructor, attemptId, { ...byHand, itemId: "q10", earned: "3", version: 0 });
    const map = await getHeatmap(room.instructor, room.id, "claims");
    const claims = new Set(items[9]?.claims);
    const cells = map?.columns.flatMap(({ id }, at) => (claims.has(id) ? [map.rows[0]?.cells[at]?.share ?? 0] : []));
    expect(Math.max(...(cells ?? []))).toBeGreaterThan(0);
    expect(Math.max(...(cells ?? []))).toBeLessThanOrEqual(1);
  });

  it("by a mend is previewed and taken in certainty marks, and taken back to the last", async () => {
    const { room, attemptId, items } = await sat([0, 2, 4]);
    const step = {
      type: "make",
      itemId: items[1]?.id ?? "",
      change: { type: "withdraw" },
      onlyIfImproves: true,
    } as const;
    const take = async (next: MendStep) => {
      const result = await previewMend(room.instructor, room.id, next);
      if (!result.ok) throw new Error(result.message);
      const { token, changes } = result.preview;
      await takeMendStep(room.instructor, room.id, { step: next, token, reason: "test" });
      const { earned, total } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } });
      return [changes.map(({ before, after }) => [before, after]), { earned, total }];
    };
    const [worse, better] = [
      { earned: 0, total: 30 },
      { earned: 6, total: 27 },
    ];
    expect(await take(step)).toEqual([[[worse, better]], better]);
    const { id: mendId } = await db().mend.findFirstOrThrow({ where: { classId: room.id } });
    expect(await take({ type: "undo", mendId })).toEqual([[[better, worse]], worse]);
  });
});

describe("a class's figures", () => {
  /** One student with a sum below nothing, and one who has four fifths of what was answered. */
  async function two() {
    const room = await buildClass({ students: 2, certaintyMarks: true });
    const [bad, good] = room.students;
    if (!bad || !good) throw new Error("no students");
    return { room, low: await sat([2], room, bad), high: await sat([0, 1, 2, 4], room, good) };
  }

  it("floor the percentage of a sum below nothing at 0, in the gradebook and in files alike", async () => {
    const { room, low, high } = await two();
    const book = await getGradebook(room.instructor, room.id, "quizzes");
    const shares = book?.rows.map(({ id, cells, course }) => [id, cells[0]?.share, course]);
    expect(new Set(shares?.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify([low.student.id, 0, 0]), JSON.stringify([high.student.id, 0.3, 0.3])]),
    );
    const scores = await exportScores(room.instructor, room.id);
    const lines = scores?.text.split("\r\n").map((line) => line.split(",").slice(-3).join(","));
    expect(lines).toEqual(expect.arrayContaining(["-10,30,0", "9,30,30"]));
    const course = await exportClass(room.instructor, room.id, { what: "scores", format: "csv" });
    expect(course?.body.toString()).toMatch(/,0,0\r\n[^]*,30,30\r\n|,30,30\r\n[^]*,0,0\r\n/);
  });

  it("have in the file of answers the marks that the screen shows, and beside them what was right", async () => {
    const { room, low } = await two();
    const file = await exportClass(room.instructor, room.id, { what: "responses", format: "csv" });
    const [head = "", ...lines] = file?.body.toString().split("\r\n") ?? [];
    expect(head).toContain("Mark,Out of,Right (%),Seconds,Confidence");
    const review = await getAttemptReview(room.instructor, low.attemptId);
    const shown = review?.items.map(({ feedback }) => `${String(feedback.earned)},${String(feedback.total)}`);
    const own = lines.filter((line) => line.includes(low.attemptId)).map((line) => line.split(",").slice(-5));
    expect(own.map(([mark, outOf]) => `${mark ?? ""},${outOf ?? ""}`)).toEqual(shown);
    expect(own.slice(0, 5).map((cells) => [cells[0], cells[2], cells[4]])).toEqual([
      ["-6", "0", "3"],
      ["-6", "0", "3"],
      ["2", "100", "2"],
      ["0", "0", "1"],
      ["0", "0", ""],
    ]);
  });

  it("of the questions are the same as without certainty marks", async () => {
    const { room, low, high } = await two();
    const query = { by: "kind", attempt: "all" };
    const staked = await getQuizStatistics(room.instructor, room.id, query);
    expect(staked?.points.map(({ id, share }) => [id, share]).sort()).toEqual(
      [
        [low.attemptId, 0.1],
        [high.attemptId, 0.4],
      ].sort(),
    );
    const behind = { quiz: "QUICK_CHECK", attempt: "all", from: "40", to: "50" };
    const found = await getAttemptsBehind(room.instructor, room.id, behind);
    expect(found?.attempts.map(({ id, earned, total }) => [id, earned, total])).toEqual([[high.attemptId, 9, 30]]);
    await db().assignment.updateMany({ where: { classId: room.id }, data: { certaintyMarks: false } });
    const plain = await getQuizStatistics(room.instructor, room.id, query);
    expect([staked?.column?.certaintyMarks, plain?.column?.certaintyMarks]).toEqual([true, false]);
    const figures = (shown: typeof plain) => [shown?.quiz, shown?.items, shown?.histogram, shown?.points];
    expect(figures(staked)).toEqual(figures(plain));
  });
});
