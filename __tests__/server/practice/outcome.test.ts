import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import { reviewedClaims } from "@/questions/scheduling/rating";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { getDue } from "@/server/practice/get-due";
import { getPracticeOutcome } from "@/server/practice/get-practice-outcome";
import { startPractice } from "@/server/practice/start-practice";

const DAY = 86_400;

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** A submitted practice on a claim with every answer right; its id. */
async function practise(user: User, focus: string, at = NOON): Promise<string> {
  const started = await startPractice(user, focus, at);
  if (!started.ok) throw new Error(started.message);
  const { attemptId } = started;
  for (const [index, item] of ((await loadOwnItems(user.id, attemptId)) ?? []).entries()) {
    const answer = { attemptId, itemId: publicIdAt(index), response: keyResponse(item), flagged: false };
    await saveResponse(user, { ...answer, sequence: 1 }, at);
  }
  await submitAttempt(user, attemptId, at);
  return attemptId;
}

test("an outcome has each claim that was asked about, as it stood before and after", async () => {
  const user = await buildUser();
  const first = await practise(user, "claim:c03");
  const items = (await loadOwnItems(user.id, first)) ?? [];
  const outcome = await getPracticeOutcome(user, first, later(60));
  expect(outcome?.moved.map(({ id }) => id).sort()).toEqual(
    [...new Set(items.flatMap((item) => reviewedClaims(item)))].sort(),
  );
  const once = outcome?.moved.find(({ id }) => id === "c03");
  expect(once?.before).toMatchObject({ estimate: null, verdict: "not-enough" });
  expect(once?.after.evidence).toBe(items.length);

  const second = await practise(user, "claim:c03", later(3 * DAY));
  const twice = (await getPracticeOutcome(user, second, later(3 * DAY + 60)))?.moved.find(({ id }) => id === "c03");
  expect(twice?.before).toEqual(once?.after);
  expect(twice?.after.estimate).toBeGreaterThan(twice?.before.estimate ?? 1);
  expect(twice?.due?.getTime()).toBeGreaterThan(later(3 * DAY).getTime());
});

test("a later practice changes nothing of what an earlier one says", async () => {
  const user = await buildUser();
  const first = await practise(user, "claim:c03");
  const before = await getPracticeOutcome(user, first, later(60));
  await practise(user, "claim:c03", later(3 * DAY));
  expect(await getPracticeOutcome(user, first, later(4 * DAY))).toEqual(before);
});

test("a quiz has no such outcome, nor has a practice that is open", async () => {
  const user = await buildUser();
  expect(await getPracticeOutcome(user, await buildAttempt(user, { right: 3 }), NOON)).toBeNull();
  const started = await startPractice(user, "session", NOON);
  expect(started.ok && (await getPracticeOutcome(user, started.attemptId, NOON))).toBeNull();
  expect(await getPracticeOutcome(user, "no such id", NOON)).toBeNull();
});

test("what is due is counted in claims and minutes, with the session that is open", async () => {
  const user = await buildUser();
  expect(await getDue(user, NOON)).toEqual({ claims: 0, minutes: 0, openSession: null });
  await practise(user, "session");
  expect((await getDue(user, later(60))).claims).toBe(0);
  const due = await getDue(user, later(4 * DAY));
  expect(due.claims).toBeGreaterThanOrEqual(8);
  expect(due.minutes).toBe(Math.ceil((due.claims * 40) / 60));
  const started = await startPractice(user, "session", later(4 * DAY));
  expect((await getDue(user, later(4 * DAY))).openSession).toEqual({
    attemptId: started.ok ? started.attemptId : "",
    answered: 0,
    items: 8,
  });
});
