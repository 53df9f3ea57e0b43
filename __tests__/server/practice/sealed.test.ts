import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import type { User } from "@/server/accounts/find-session-user";
import { checkAnswer } from "@/server/attempts/check-answer";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { sealedItemIds } from "@/server/attempts/sealed-items";
import { startLikeAttempt } from "@/server/attempts/start-like-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { db } from "@/server/db";
import type { FeedbackPolicy } from "@/server/generated/prisma/enums";
import { startPractice } from "@/server/practice/start-practice";

const ARTICLE = "pakistan-russia-china";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function enrolled(feedbackPolicy: FeedbackPolicy): Promise<{ student: User; classId: string }> {
  const { id, students } = await buildClass({ feedbackPolicy });
  const [student] = students;
  if (!student) throw new Error("no student");
  return { student, classId: id };
}

const itemsOf = async (user: User, attemptId: string) => (await loadOwnItems(user.id, attemptId)) ?? [];

async function practised(user: User, focus: string) {
  const started = await startPractice(user, focus, NOON);
  return started.ok ? itemsOf(user, started.attemptId) : [];
}

/** Saves the key to the first item of an attempt. */
async function answerFirst(user: User, attemptId: string) {
  const [item] = await itemsOf(user, attemptId);
  if (!item) throw new Error("no item");
  const answer = { attemptId, itemId: "q1", response: keyResponse(item), flagged: false, sequence: 1 };
  expect(await saveResponse(user, answer, NOON)).toMatchObject({ ok: true });
}

describe("practice while a class's quiz is open", () => {
  it.each(["AT_ONCE", "AFTER_SUBMITTING", "AFTER_DUE_DATE", "NEVER"] as const)(
    "asks nothing of a family that stands in it (%s)",
    async (policy) => {
      const { student, classId } = await enrolled(policy);
      const open = await itemsOf(student, await buildAttempt(student, { classId, quiz: "FULL", submitted: false }));
      const families = new Set(open.map(({ family }) => family));
      const focuses = open.flatMap(({ claims }) => claims.slice(0, 1).map((id) => `claim:${id}`)).slice(0, 6);
      const drawn = [];
      for (const focus of ["session", "misreading:sibling-value", ...focuses])
        drawn.push(...(await practised(student, focus)));
      expect(drawn.length).toBeGreaterThan(16);
      expect(drawn.filter((item) => families.has(item.family))).toEqual([]);
    },
  );

  it("asks nothing of such a family in a quiz of one's own, or where one like another is asked for", async () => {
    const { student, classId } = await enrolled("AFTER_SUBMITTING");
    const before = await buildAttempt(student, { quiz: "FULL", right: 20 });
    const open = await itemsOf(student, await buildAttempt(student, { classId, quiz: "FULL", submitted: false }));
    const sealed = await sealedItemIds(student.id, ARTICLE, NOON);
    expect(open.filter(({ id }) => !sealed.has(id))).toEqual([]);
    const own = await itemsOf(student, await buildAttempt(student, { quiz: "FULL", submitted: false }));
    const like = [];
    for (const index of own.keys()) {
      const started = await startLikeAttempt(student, { attemptId: before, itemId: `q${String(index + 1)}` }, NOON);
      if (started.ok) like.push(...(await itemsOf(student, started.attemptId)));
    }
    expect(own.length + like.length).toBeGreaterThan(25);
    expect([...own, ...like].filter(({ id }) => sealed.has(id))).toEqual([]);
  });

  it("lets the questions come again once the class shows the answers, and keeps them where it does not", async () => {
    const shown = await enrolled("AFTER_SUBMITTING");
    await buildAttempt(shown.student, { classId: shown.classId, right: 1 });
    expect((await sealedItemIds(shown.student.id, ARTICLE, NOON)).size).toBe(0);
    const never = await enrolled("NEVER");
    await buildAttempt(never.student, { classId: never.classId, right: 1 });
    expect((await sealedItemIds(never.student.id, ARTICLE, NOON)).size).toBeGreaterThan(10);
  });

  it("says so where everything that could be asked is sealed", async () => {
    const { student, classId } = await enrolled("AFTER_DUE_DATE");
    // The claim has one family of questions only.
    const pinned: object[] = [...(await practised(student, "claim:c55"))];
    await db().attempt.deleteMany({ where: { userId: student.id } });
    const sitting = {
      userId: student.id,
      classId,
      articleId: ARTICLE,
      quiz: "FULL",
      bankVersion: "x",
      seed: "x",
    } as const;
    await db().attempt.create({ data: { ...sitting, items: pinned, startedAt: NOON } });
    expect(await startPractice(student, "claim:c55", NOON)).toMatchObject({ ok: false, reason: "sealed" });
  });
});

describe("a practice that shares a question with a class's open quiz", () => {
  it("has nothing checked and shows no feedback until that quiz is submitted", async () => {
    const { student, classId } = await enrolled("AFTER_SUBMITTING");
    const started = await startPractice(student, "session", NOON);
    if (!started.ok) throw new Error(started.message);
    const { attemptId } = started;
    await answerFirst(student, attemptId);
    const pinned: object[] = (await itemsOf(student, attemptId)).slice(0, 1);
    const sitting = {
      userId: student.id,
      classId,
      articleId: ARTICLE,
      quiz: "FULL",
      bankVersion: "x",
      seed: "x",
    } as const;
    const { id: quiz } = await db().attempt.create({ data: { ...sitting, items: pinned, startedAt: NOON } });

    expect(await checkAnswer(student, { attemptId, itemId: "q1" }, NOON)).toMatchObject({ ok: false });
    expect(await getAttemptView(student, attemptId, NOON)).toMatchObject({ checksAtOnce: false, checked: {} });
    await submitAttempt(student, attemptId, NOON);
    const view = await getAttemptView(student, attemptId, NOON);
    expect(view?.result).toMatchObject({ feedback: null, withheld: { reason: "class-quiz" } });

    await submitAttempt(student, quiz, NOON);
    expect((await getAttemptView(student, attemptId, NOON))?.result?.withheld).toBeNull();
  });
});

test("an answer of a practice can be checked at once, and then stands", async () => {
  const user = await buildUser();
  const started = await startPractice(user, "session", NOON);
  if (!started.ok) throw new Error(started.message);
  const { attemptId } = started;
  await answerFirst(user, attemptId);
  expect(await getAttemptView(user, attemptId, NOON)).toMatchObject({ checksAtOnce: true, checked: {} });
  expect(await checkAnswer(user, { attemptId, itemId: "q1" }, NOON)).toMatchObject({
    ok: true,
    feedback: { outcome: "right" },
  });
  const again = { attemptId, itemId: "q1", response: null, flagged: false, sequence: 2 };
  expect(await saveResponse(user, again, NOON)).toMatchObject({ ok: false, reason: "checked" });
});

test("a quiz of one's own is no practice: nothing of it is checked before it is submitted", async () => {
  const user = await buildUser();
  const attemptId = await buildAttempt(user, { right: 1, submitted: false });
  expect(await getAttemptView(user, attemptId, NOON)).toMatchObject({ checksAtOnce: false });
  expect(await checkAnswer(user, { attemptId, itemId: "q1" }, NOON)).toMatchObject({ ok: false, reason: "not-found" });
});

test("a practice says how many of its questions were put before", async () => {
  const user = await buildUser();
  const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
  const told: (string | null | undefined)[] = [];
  // c55 has one family only.
  for (let minute = 0; minute < 12 && !told.at(-1); minute += 1) {
    const started = await startPractice(user, "claim:c55", at(minute));
    if (!started.ok) throw new Error(started.message);
    told.push((await getAttemptView(user, started.attemptId, at(minute)))?.shortfall);
    await submitAttempt(user, started.attemptId, at(minute));
  }
  expect(told[0]).toBeNull();
  expect(told.at(-1)).toMatch(/before: everything else that there is to ask here has been used up/);
});
