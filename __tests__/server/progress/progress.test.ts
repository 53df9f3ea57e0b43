import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { getProgress, type Progress } from "@/server/progress/get-progress";

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
      if (mastery.evidence > 0) expect(mastery.high).toBe(1);
    }
    for (const { id, mastery } of progress.scenarios) {
      expect(mastery.evidence).toBe(answered.filter(({ scenarios }) => scenarios.includes(id)).length);
    }
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
    expect(progress).toEqual({ claims: [], scenarios: [], attempts: 0, withheld: 0 });
  });
});
