import { buildAttempt, later } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { listAttempts } from "@/server/attempts/list-attempts";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { startLikeAttempt } from "@/server/attempts/start-like-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** A question of the attempt that others are like: which of them has any depends on the form drawn. */
async function startLikeAny(
  user: User,
  attemptId: string,
): Promise<{ readonly place: number; readonly attemptId: string }> {
  for (let place = 1; place <= 10; place += 1) {
    const started = await startLikeAttempt(user, { attemptId, itemId: `q${String(place)}` }, later(60));
    if (started.ok) return { place, attemptId: started.attemptId };
  }
  throw new Error("a form has some question that others are like");
}

it("opens one question of the same kind that the student has not seen, for practice outside the class", async () => {
  const { id: classId, students } = await buildClass();
  const [student] = students;
  if (!student) throw new Error("no student");
  const attemptId = await buildAttempt(student, { classId });
  const started = await startLikeAny(student, attemptId);
  const [seen, items] = [await loadOwnItems(student.id, attemptId), await loadOwnItems(student.id, started.attemptId)];
  expect(items).toHaveLength(1);
  expect(items?.[0]?.kind).toBe(seen?.[started.place - 1]?.kind);
  expect(seen?.map(({ id }) => id)).not.toContain(items?.[0]?.id);
  const view = await getAttemptView(student, started.attemptId, later(61));
  expect(view).toMatchObject({ quiz: "PRACTICE", quizTitle: "Practice", className: null, shortfall: null });
});

it("brings another one each time, and says so when there is none left", async () => {
  const user = await buildUser();
  const first = await buildAttempt(user);
  const ids = new Set((await loadOwnItems(user.id, first))?.map(({ id }) => id));
  let { attemptId } = await startLikeAny(user, first);
  for (let turn = 1; turn <= 30; turn += 1) {
    const [item] = (await loadOwnItems(user.id, attemptId)) ?? [];
    expect(ids.has(item?.id ?? "")).toBe(false);
    ids.add(item?.id ?? "");
    await submitAttempt(user, attemptId, later(turn));
    const started = await startLikeAttempt(user, { attemptId, itemId: "q1" }, later(turn));
    if (!started.ok) {
      expect(started.reason).toBe("none-left");
      expect(started.message).toMatch(/seen every question/);
      break;
    }
    ({ attemptId } = started);
  }
  expect((await listAttempts(user, later(99))).length).toBeGreaterThan(1);
});

it.each([
  ["the attempt is open", { submitted: false }, "AFTER_SUBMITTING", "q1"],
  ["its class shows no feedback", {}, "NEVER", "q1"],
  ["its class shows feedback later", {}, "AFTER_DUE_DATE", "q1"],
  ["the attempt has no such question", {}, "AFTER_SUBMITTING", "q99"],
] as const)("is refused where %s", async (_, about, feedbackPolicy, itemId) => {
  const { id: classId, students } = await buildClass({ feedbackPolicy });
  const [student] = students;
  if (!student) throw new Error("no student");
  const attemptId = await buildAttempt(student, { classId, ...about });
  expect(await startLikeAttempt(student, { attemptId, itemId }, later(1))).toMatchObject({
    ok: false,
    reason: "not-found",
  });
});
