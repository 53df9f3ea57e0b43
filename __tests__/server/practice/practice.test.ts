import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import { reviewedClaims } from "@/questions/scheduling/rating";
import { replayReviews, type Review } from "@/questions/scheduling/replay";
import { reviewsOf } from "@/questions/scheduling/reviews-of";
import { toConfidence } from "@/questions/view/confidence";
import type { User } from "@/server/accounts/find-session-user";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { db } from "@/server/db";
import { getPractice } from "@/server/practice/get-practice";
import { loadReviews } from "@/server/practice/load-claim-states";
import { startPractice } from "@/server/practice/start-practice";

const ARTICLE = "pakistan-russia-china";
const DAY = 86_400;

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function begin(user: User, focus = "session", at = NOON): Promise<string> {
  const started = await startPractice(user, focus, at);
  if (!started.ok) throw new Error(started.message);
  return started.attemptId;
}

/** Answers every item, the first `right` of them with their keys and the others wrongly, and submits. */
async function practise(user: User, attemptId: string, right: number, at = NOON, confidence: number | null = null) {
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  for (const [index, item] of items.entries()) {
    const wrong = { interaction: "text" as const, typed: {} };
    const response = index < right ? keyResponse(item) : (wrongTo(keyResponse(item)) ?? wrong);
    const input = { attemptId, itemId: publicIdAt(index), response, flagged: false, sequence: index + 1 };
    const saved = await saveResponse(user, input, at);
    if (!saved.ok) throw new Error(saved.message);
  }
  await db().response.updateMany({ where: { attemptId }, data: { confidence } });
  await submitAttempt(user, attemptId, at);
  return items;
}

type Answer = ReturnType<typeof keyResponse>;

/** An answer of the same shape that earns nothing, or null where only a typed one can. */
function wrongTo(key: Answer): Answer | null {
  switch (key.interaction) {
    case "choice":
      return { interaction: "choice", optionId: key.optionId === "a" ? "b" : "a" };
    case "verdict":
      return { interaction: "verdict", verdict: !key.verdict, reasonId: null };
    case "order":
      return { interaction: "order", order: [...key.order].reverse() };
    case "assign":
      return { interaction: "assign", assigned: Object.fromEntries(Object.entries(key.assigned).slice(0, 1)) };
    case "text":
      return { interaction: "text", typed: Object.fromEntries(Object.keys(key.typed).map((id) => [id, "xxxx"])) };
  }
}

describe("starting a practice", () => {
  it("begins a session of eight items that nobody has shown this student before", async () => {
    const user = await buildUser();
    const seen = new Set(
      (await loadOwnItems(user.id, await buildAttempt(user, { quiz: "FULL", right: 20 })))?.map(({ id }) => id),
    );
    const items = (await loadOwnItems(user.id, await begin(user))) ?? [];
    expect(items).toHaveLength(8);
    expect(items.filter(({ id }) => seen.has(id))).toEqual([]);
  });

  it("goes on with the open one of the same focus, also where two starts come at once", async () => {
    const user = await buildUser();
    const [one, other] = await Promise.all([begin(user), begin(user)]);
    expect(one).toBe(other);
    expect(await begin(user, "claim:c03")).not.toBe(one);
    expect(await begin(user)).toBe(one);
  });

  it("asks about the claim that was chosen, each time with another item", async () => {
    const user = await buildUser();
    const first = (await loadOwnItems(user.id, await begin(user, "claim:c03"))) ?? [];
    await submitAttempt(user, await begin(user, "claim:c03"), NOON);
    const second = (await loadOwnItems(user.id, await begin(user, "claim:c03"))) ?? [];
    expect([...first, ...second].filter((item) => !item.claims.includes("c03"))).toEqual([]);
    expect(second.filter(({ id }) => first.some((item) => item.id === id))).toEqual([]);
  });

  it.each(["claim:c999", "claim:", "misreading:none", "quiz", ""])("refuses the unknown focus “%s”", async (focus) => {
    expect(await startPractice(await buildUser(), focus, NOON)).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("shows feedback as soon as it is submitted, and no key before", async () => {
    const user = await buildUser();
    const attemptId = await begin(user, "misreading:date-shift");
    expect(JSON.stringify(await getAttemptView(user, attemptId, NOON))).not.toContain("date-shift");
    await practise(user, attemptId, 1);
    const view = await getAttemptView(user, attemptId, NOON);
    expect(view).toMatchObject({ quizTitle: "Practice on one misreading", className: null, shortfall: null });
    expect(Object.keys(view?.result?.feedback ?? {})).toHaveLength(view?.items.length ?? -1);
  });
});

describe("the review log", () => {
  it("has one line for each claim of an answered item, once, however often the attempt is submitted", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const items = await practise(user, attemptId, 3);
    await submitAttempt(user, attemptId, later(60));
    const rows = await db().review.findMany({ where: { attemptId } });
    expect(rows).toHaveLength(items.flatMap((item) => reviewedClaims(item)).length);
    for (const [index, item] of items.entries()) {
      const own = rows.filter((row) => row.itemId === publicIdAt(index));
      expect(own.map(({ claimId }) => claimId).sort()).toEqual([...reviewedClaims(item)].sort());
      if (index < 3) expect(own.every(({ rating }) => rating === 3)).toBe(true);
    }
  });

  it("has no line for what was left open", async () => {
    const user = await buildUser();
    const attemptId = await buildAttempt(user, { right: 0 });
    expect(await db().review.count({ where: { attemptId } })).toBe(0);
  });

  it("comes out of the stored answers again, and gives the same due dates", async () => {
    const user = await buildUser();
    await practise(user, await begin(user), 4, NOON, 3);
    await practise(user, await begin(user, "session", later(2 * DAY)), 8, later(2 * DAY), 1);
    const stored = await db().response.findMany({ where: { attempt: { userId: user.id } } });
    const again: Review[] = [];
    for (const { attemptId, itemId, confidence, savedAt, earned, total } of stored) {
      const view = await getAttemptView(user, attemptId, later(3 * DAY));
      const item = (await loadOwnItems(user.id, attemptId))?.find((_, index) => publicIdAt(index) === itemId);
      if (!item) throw new Error("no item");
      const response = view?.saved[itemId]?.response ?? null;
      const mark = { earned: earned ?? 0, total: total ?? 0, confidence: toConfidence(confidence) };
      again.push(...reviewsOf({ item, response, ...mark, at: savedAt }));
    }
    const replayed = replayReviews(await loadReviews(user.id, ARTICLE, later(3 * DAY)));
    const duesOf = (cards: typeof replayed) => [...cards.values()].map(({ claimId, due }) => [claimId, due]).sort();
    expect(replayed.size).toBeGreaterThan(8);
    expect(duesOf(replayReviews(again))).toEqual(duesOf(replayed));
  });
});

describe("what is to be practised", () => {
  it("is everything new before the first answer", async () => {
    const practice = await getPractice(await buildUser(), NOON);
    expect(practice).toMatchObject({ counts: { due: 0, weak: 0, "confident-error": 0 }, nextDue: null, claims: [] });
    expect(practice?.counts.new).toBeGreaterThan(50);
    expect(practice?.openSession).toBeNull();
  });

  it("has a claim missed with confidence first, and asks about it first", async () => {
    const user = await buildUser();
    const items = await practise(user, await begin(user, "claim:c03"), 0, NOON, 3);
    const practice = await getPractice(user, later(60));
    expect(practice?.claims[0]?.reason).toBe("confident-error");
    const missed = new Set(items.flatMap((item) => reviewedClaims(item)));
    const session = (await loadOwnItems(user.id, await begin(user, "session", later(60)))) ?? [];
    expect(session[0] && reviewedClaims(session[0]).some((id) => missed.has(id))).toBe(true);
  });

  it("has what was right come back on its due date, not before", async () => {
    const user = await buildUser();
    await practise(user, await begin(user), 8);
    const nextDue = (await getPractice(user, later(60)))?.nextDue;
    expect(nextDue).toEqual(later(3 * DAY));
    expect((await getPractice(user, later(60)))?.counts.due).toBe(0);
    expect((await getPractice(user, later(3 * DAY)))?.counts.due).toBeGreaterThanOrEqual(8);
  });

  it("tells nothing of answers that a class withholds", async () => {
    const { id, students } = await buildClass({ feedbackPolicy: "NEVER" });
    const [student] = students;
    if (!student) throw new Error("no student");
    await buildAttempt(student, { classId: id, right: 5 });
    expect(await db().review.count({ where: { userId: student.id } })).toBeGreaterThan(0);
    expect((await getPractice(student, later(9 * DAY)))?.counts.due).toBe(0);
  });

  it("says which session is open, and how far it is", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    expect((await getPractice(user, NOON))?.openSession).toEqual({ attemptId, answered: 0, items: 8 });
  });
});
