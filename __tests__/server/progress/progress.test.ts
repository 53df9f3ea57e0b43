import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { seededRandom } from "@/questions/forms/seeded-random";
import { simulateResponse, type SimulatedLearner } from "@/questions/simulation/simulate-response";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { db } from "@/server/db";
import { startPractice } from "@/server/practice/start-practice";
import { getProgress, type Progress } from "@/server/progress/get-progress";

async function startSimulated(user: User, what: string): Promise<string> {
  const started =
    what === "FULL"
      ? await startAttempt(user, { quiz: what, classId: null }, NOON)
      : await startPractice(user, what, NOON);
  if (!started.ok) throw new Error(started.message);
  return started.attemptId;
}

/** Answers an attempt as that learner would, and submits it. */
async function simulateAttempt(user: User, attemptId: string, learner: SimulatedLearner): Promise<void> {
  const random = seededRandom(attemptId);
  for (const [index, item] of ((await loadOwnItems(user.id, attemptId)) ?? []).entries()) {
    const answer = { itemId: publicIdAt(index), response: simulateResponse(item, learner, random), flagged: false };
    await saveResponse(user, { attemptId, ...answer, sequence: index + 1 }, NOON);
  }
  await submitAttempt(user, attemptId, NOON);
}

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const asked = ({ claims }: Progress) =>
  new Set(claims.filter(({ mastery }) => mastery.evidence > 0).map(({ id }) => id));

async function studentWith(settings: Parameters<typeof buildClass>[0] = {}) {
  const { id, students } = await buildClass(settings);
  const [student] = students;
  if (!student) throw new Error("no student");
  return { classId: id, student };
}

describe("a student's progress", () => {
  it("lists every claim and scenario, none of them judged before an attempt", async () => {
    const progress = await getProgress(await buildUser(), NOON);
    expect(progress.claims.length).toBeGreaterThanOrEqual(50);
    expect(progress.scenarios).toHaveLength(4);
    expect(progress).toMatchObject({ attempts: 0, withheld: 0 });
    expect(asked(progress)).toEqual(new Set());
  });

  it("counts each answered item of a submitted attempt for the claims that it rests on", async () => {
    const user = await buildUser();
    const attemptId = await buildAttempt(user, { right: 6 });
    const answered = ((await loadOwnItems(user.id, attemptId)) ?? []).slice(0, 6);
    const progress = await getProgress(user, NOON);
    expect(progress).toMatchObject({ attempts: 1, withheld: 0 });
    expect(asked(progress)).toEqual(new Set(answered.flatMap(({ claims }) => claims)));
    for (const { id, mastery } of progress.claims) {
      expect(mastery.evidence).toBe(answered.filter(({ claims }) => claims.includes(id)).length);
      if (mastery.evidence > 0) expect(mastery.estimate).toBeGreaterThan(0.5);
    }
    for (const { id, mastery } of progress.scenarios) {
      expect(mastery.evidence).toBe(answered.filter(({ scenarios }) => scenarios.includes(id)).length);
    }
  });

  it("names the misreading that somebody takes wherever it is offered, and what helps against it", async () => {
    const user = await buildUser();
    const learner = { knowledge: 1, misconception: "reversed-cause" } as const;
    await simulateAttempt(user, await startSimulated(user, "FULL"), learner);
    await simulateAttempt(user, await startSimulated(user, "misreading:reversed-cause"), learner);
    const { misreadings } = await getProgress(user, NOON);
    expect(misreadings[0]).toMatchObject({ misconception: "reversed-cause", verdict: "found" });
    expect(misreadings[0]?.taken).toBeGreaterThan(2 * (misreadings[0]?.expected ?? 0));
    expect(misreadings[0]?.advice).toMatch(/because/);
  });

  it("judges confidence once it was stated often enough", async () => {
    const user = await buildUser();
    const attemptId = await startSimulated(user, "FULL");
    await simulateAttempt(user, attemptId, { knowledge: 1, misconception: null });
    expect((await getProgress(user, NOON)).calibration).toMatchObject({ type: "withheld", answers: 0 });
    await db().response.updateMany({ where: { attemptId }, data: { confidence: 3 } });
    const { calibration } = await getProgress(user, NOON);
    expect(calibration).toMatchObject({ type: "shown", answers: 20 });
    expect(calibration.type === "shown" && calibration.brier).toBeCloseTo(0.01);
  });

  it("says a share of the whole article from ten answers on", async () => {
    const user = await buildUser();
    await buildAttempt(user, { right: 9 });
    expect((await getProgress(user, NOON)).overall).toBeNull();
    await buildAttempt(user, { right: 1 });
    expect((await getProgress(user, NOON)).overall).toMatchObject({ answers: 10 });
  });

  it("says nothing of an attempt that is open", async () => {
    const user = await buildUser();
    await buildAttempt(user, { right: 6, submitted: false });
    expect(await getProgress(user, NOON)).toMatchObject({ attempts: 0, withheld: 0 });
  });

  it("knows nothing of other people's answers", async () => {
    await buildAttempt(await buildUser(), { right: 10 });
    expect(asked(await getProgress(await buildUser(), NOON))).toEqual(new Set());
  });

  it.each([
    ["NEVER", null],
    ["AFTER_DUE_DATE", later(600)],
    ["AFTER_DUE_DATE", null],
  ] as const)("tells no right from wrong while the policy is %s, due %s", async (feedbackPolicy, dueAt) => {
    const { classId, student } = await studentWith({ feedbackPolicy, dueAt });
    await buildAttempt(student, { classId, right: 6 });
    const progress = await getProgress(student, later(599));
    expect(progress).toMatchObject({ attempts: 0, withheld: 1 });
    expect(asked(progress)).toEqual(new Set());
  });

  it("counts an attempt from the moment it is due", async () => {
    const { classId, student } = await studentWith({ feedbackPolicy: "AFTER_DUE_DATE", dueAt: later(600) });
    await buildAttempt(student, { classId, right: 6 });
    expect(await getProgress(student, later(600))).toMatchObject({ attempts: 1, withheld: 0 });
  });

  it("does not call an attempt withheld in which nothing was answered", async () => {
    const user = await buildUser();
    const attemptId = await buildAttempt(user, { submitted: false });
    await saveResponse(user, { attemptId, itemId: "q1", response: null, flagged: true, sequence: 1 }, NOON);
    await submitAttempt(user, attemptId, NOON);
    expect(await getProgress(user, NOON)).toMatchObject({ attempts: 0, withheld: 0 });
  });

  it("counts what was saved before the time ran out, though nobody submitted it", async () => {
    const { classId, student } = await studentWith({ timeLimit: 10 });
    await buildAttempt(student, { classId, right: 6, submitted: false });
    expect(await getProgress(student, later(3_600))).toMatchObject({ attempts: 1 });
  });

  it("is empty for an article that is not there", async () => {
    const progress = await getProgress(await buildUser(), NOON, "no-such-article");
    expect(progress).toMatchObject({ claims: [], scenarios: [], misreadings: [], attempts: 0, withheld: 0 });
  });
});
