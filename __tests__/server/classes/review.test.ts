import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { listAttempts } from "@/server/attempts/list-attempts";
import { saveResponse } from "@/server/attempts/save-response";
import { getAttemptReview } from "@/server/classes/get-attempt-review";
import { getClassScores } from "@/server/classes/get-class-scores";
import { summariseClass } from "@/server/classes/summarise-class";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function classWith(settings: Parameters<typeof buildClass>[0] = {}) {
  const built = await buildClass(settings);
  const [student] = built.students;
  if (!student) throw new Error("no student");
  return { ...built, student };
}

describe("an instructor's review of an attempt", () => {
  it("has every item beside its key, what was answered, and what proves the key", async () => {
    const { id, instructor, student } = await classWith();
    const attemptId = await buildAttempt(student, { classId: id, right: 4 });
    const review = await getAttemptReview(instructor, attemptId);
    expect(review).toMatchObject({ id: attemptId, earned: 4, total: 10, student: { id: student.id } });
    expect(review?.items.map(({ feedback }) => feedback.outcome)).toEqual([
      ...Array<string>(4).fill("right"),
      ...Array<string>(6).fill("skipped"),
    ]);
    for (const { feedback, proof, bankId } of review?.items ?? []) {
      expect([feedback.answer, feedback.explanation, bankId]).not.toContain("");
      expect(proof.length).toBeGreaterThan(0);
    }
  });

  it("shows keys whatever the class's policy keeps from students", async () => {
    const { id, instructor, student } = await classWith({ feedbackPolicy: "NEVER" });
    const attemptId = await buildAttempt(student, { classId: id });
    expect((await getAttemptReview(instructor, attemptId))?.items[0]?.feedback.answer).not.toBe("");
  });

  it("leads to the students before and after, by name, who took the same quiz for the class", async () => {
    const { id, instructor, students } = await buildClass({ students: 3 });
    const byName = [...students].sort((a, b) => (a.name < b.name ? -1 : 1));
    const ids: string[] = [];
    for (const student of byName) {
      ids.push(await buildAttempt(student, { classId: id, quiz: "QUICK_CHECK" }));
      await buildAttempt(student, { classId: id, quiz: "FULL" });
      await buildAttempt(student, { quiz: "QUICK_CHECK" });
    }
    const around = await Promise.all(ids.map((each) => getAttemptReview(instructor, each)));
    expect(around.map((review) => [review?.previousId, review?.nextId])).toEqual([
      [null, ids[1]],
      [ids[0], ids[2]],
      [ids[1], null],
    ]);
  });
});

describe("an attempt whose time ran out while nobody looked", () => {
  async function overdue(): Promise<{ classId: string; instructor: User; student: User; attemptId: string }> {
    const { id, instructor, student } = await classWith({ timeLimit: 10 });
    const attemptId = await buildAttempt(student, { classId: id, right: 2, submitted: false });
    return { classId: id, instructor, student, attemptId };
  }

  it("is scored on the class's page with what was saved in time", async () => {
    const { classId, instructor } = await overdue();
    const scores = await getClassScores(instructor, classId, later(3_600));
    expect(scores?.students[0]?.attempts).toMatchObject([{ earned: 2, total: 10, submittedAt: later(600) }]);
  });

  it("is over in the instructor's review and in the student's history", async () => {
    const first = await overdue();
    expect(await getAttemptReview(first.instructor, first.attemptId, later(3_600))).toMatchObject({
      earned: 2,
      submittedAt: later(600),
    });
    const { student } = await overdue();
    expect(await listAttempts(student, later(3_600))).toMatchObject([{ earned: 2, submittedAt: later(600) }]);
  });

  it("stays open within its time", async () => {
    const { classId, instructor, student } = await overdue();
    const scores = await getClassScores(instructor, classId, later(599));
    expect(scores?.students[0]?.attempts).toMatchObject([{ earned: null, submittedAt: null }]);
    expect(await listAttempts(student, later(599))).toMatchObject([{ submittedAt: null }]);
  });
});

describe("a student's history", () => {
  it("is their own attempts, newest first, with how many questions have an answer", async () => {
    const { id, student } = await classWith({ name: "History" });
    const older = await buildAttempt(student, { right: 3 });
    const newer = await buildAttempt(student, { classId: id, quiz: "FULL", submitted: false, startedAt: later(60) });
    expect(await listAttempts(student)).toMatchObject([
      { id: newer, className: "History", answered: 0, submittedAt: null },
      { id: older, className: null, answered: 3, earned: 3, total: 10 },
    ]);
  });

  it("does not count a question as answered that was only flagged, or whose answer was taken back", async () => {
    const { student } = await classWith();
    const attemptId = await buildAttempt(student, { right: 1, submitted: false });
    for (const itemId of ["q1", "q2"]) {
      await saveResponse(student, { attemptId, itemId, response: null, flagged: true, sequence: 50 }, NOON);
    }
    expect(await listAttempts(student)).toMatchObject([{ answered: 0 }]);
  });
});

describe("a class's figures", () => {
  const attempt = (earned: number | null) => ({
    id: "a",
    quizTitle: "Full quiz",
    startedAt: NOON,
    submittedAt: null,
    earned,
    total: earned === null ? null : 10,
  });
  const student = (...earned: (number | null)[]) => ({
    id: "s",
    name: "S",
    email: "s@example.org",
    simulated: false,
    section: null,
    left: false,
    attempts: earned.map(attempt),
  });

  it("are withheld with the reason below five submitted attempts", () => {
    const { scores, withheld, histogram } = summariseClass([student(3, 5), student(10, null), student(0)]);
    expect(scores).toEqual({ n: 4, mean: null, median: null, sd: null });
    expect(withheld).toContain("5");
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it("are mean, median and spread of the shares from five on, open attempts left out", () => {
    const { scores, withheld } = summariseClass([student(2, 4, null), student(6, 8), student(10)]);
    expect(withheld).toBeNull();
    expect(scores.n).toBe(5);
    expect(scores.mean).toBeCloseTo(0.6, 12);
    expect(scores.median).toBeCloseTo(0.6, 12);
    expect(scores.sd).toBeCloseTo(Math.sqrt(0.1), 12);
  });
});
