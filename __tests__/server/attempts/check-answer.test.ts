import { buildAttempt, later } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import type { User } from "@/server/accounts/find-session-user";
import { checkAnswer } from "@/server/attempts/check-answer";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import type { FeedbackPolicy } from "@/server/generated/prisma/enums";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** An open attempt whose first answer is its key, under a policy. */
async function openUnder(feedbackPolicy: FeedbackPolicy, timeLimit: number | null = null) {
  const { id: classId, students } = await buildClass({ feedbackPolicy, timeLimit });
  const [student] = students;
  if (!student) throw new Error("no student");
  const attemptId = await buildAttempt(student, { classId, right: 1, submitted: false });
  return {
    student,
    attemptId,
    check: (itemId = "q1", seconds = 1) => checkAnswer(student, { attemptId, itemId }, later(seconds)),
  };
}

const change = (student: User, attemptId: string, sequence: number) =>
  saveResponse(student, { attemptId, itemId: "q1", response: null, flagged: false, sequence }, later(9));

it("gives nothing before it is asked, and then the feedback on that one answer", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  const [first, second] = (await loadOwnItems(student.id, attemptId)) ?? [];
  const before = await getAttemptView(student, attemptId, later(1));
  expect(before).toMatchObject({ checksAtOnce: true, checked: {}, result: null });
  expect(JSON.stringify(before)).not.toContain(first?.explanation);
  expect(await check()).toMatchObject({ ok: true, feedback: { itemId: "q1", outcome: "right" } });
  const after = await getAttemptView(student, attemptId, later(2));
  expect(Object.keys(after?.checked ?? {})).toEqual(["q1"]);
  expect(JSON.stringify(after)).not.toContain(second?.explanation);
});

it("locks the answer: no later change to it is taken, and it counts as it stood", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  await check();
  expect(await change(student, attemptId, 99)).toMatchObject({ ok: false, reason: "checked" });
  const view = await getAttemptView(student, attemptId, later(10));
  expect(view?.saved.q1?.response).not.toBeNull();
  await submitAttempt(student, attemptId, later(11));
  expect((await getAttemptView(student, attemptId, later(12)))?.result?.earned).toBe(1);
});

it("still acknowledges a save of the locked answer that comes twice or late", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  await check();
  expect(await change(student, attemptId, 1)).toMatchObject({ ok: true, stale: false });
});

it("gives feedback on the answer that was locked where a change comes at the same moment", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  const [item] = (await loadOwnItems(student.id, attemptId)) ?? [];
  if (!item) throw new Error("no item");
  const again = { attemptId, itemId: "q1", response: keyResponse(item), flagged: true, sequence: 50 };
  const [checked, saved] = await Promise.all([check(), saveResponse(student, again, later(1))]);
  expect(checked.ok).toBe(true);
  const view = await getAttemptView(student, attemptId, later(2));
  expect(view?.saved.q1?.flagged).toBe(saved.ok);
  expect(view?.saved.q1?.checkedAt).toEqual(later(1));
});

it("is the same when asked twice", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  expect(await check("q1", 1)).toEqual(await check("q1", 5));
  expect((await getAttemptView(student, attemptId, later(9)))?.saved.q1?.checkedAt).toEqual(later(1));
});

it("locks nothing where nothing was answered", async () => {
  const { student, attemptId, check } = await openUnder("AT_ONCE");
  expect(await check("q2")).toMatchObject({ ok: false, reason: "not-answered" });
  await change(student, attemptId, 5);
  expect(await check("q1")).toMatchObject({ ok: false, reason: "not-answered" });
  expect((await getAttemptView(student, attemptId, later(9)))?.saved.q1?.checkedAt).toBeNull();
});

it.each(["AFTER_SUBMITTING", "AFTER_DUE_DATE", "NEVER"] as const)("is refused under the policy %s", async (policy) => {
  const { student, attemptId, check } = await openUnder(policy);
  expect(await check()).toMatchObject({ ok: false, reason: "not-found" });
  expect(await getAttemptView(student, attemptId, later(2))).toMatchObject({ checksAtOnce: false, checked: {} });
});

it("is refused once the time is up", async () => {
  const { check } = await openUnder("AT_ONCE", 1);
  expect(await check("q1", 120)).toMatchObject({ ok: false, reason: "late" });
});
