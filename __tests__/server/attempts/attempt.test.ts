import { keyResponse } from "../../builders/key-response";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse, type SaveInput } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { movePlace } from "@/server/attempts/move-place";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { db } from "@/server/db";

const NOON = new Date("2026-03-02T12:00:00Z");
const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function begin(user: User, classId: string | null = null): Promise<string> {
  const started = await startAttempt(user, { quiz: "QUICK_CHECK", classId }, NOON);
  if (!started.ok) throw new Error(started.message);
  return started.attemptId;
}

async function keyOf(user: User, attemptId: string, index = 0): Promise<Omit<SaveInput, "sequence">> {
  const items = await loadOwnItems(user.id, attemptId);
  const item = items?.[index];
  if (!item) throw new Error("no such item");
  return { attemptId, itemId: publicIdAt(index), response: keyResponse(item), flagged: false };
}

describe("starting an attempt", () => {
  it("goes on with the open attempt of the same quiz rather than beginning a second", async () => {
    const user = await buildUser();
    expect(await begin(user)).toBe(await begin(user));
  });

  it("begins one attempt where two starts come at once", async () => {
    const user = await buildUser();
    const [one, other] = await Promise.all([begin(user), begin(user)]);
    expect(one).toBe(other);
  });

  it("shows no item twice to one student", async () => {
    const user = await buildUser();
    const first = await begin(user);
    await submitAttempt(user, first, NOON);
    const second = await begin(user);
    const [before, after] = [await loadOwnItems(user.id, first), await loadOwnItems(user.id, second)];
    const ids = new Set(before?.map((item) => item.id));
    expect(after?.filter((item) => ids.has(item.id))).toEqual([]);
  });

  it("refuses a class that the student is not in", async () => {
    const { id } = await buildClass();
    expect(await startAttempt(await buildUser(), { quiz: "FULL", classId: id }, NOON)).toMatchObject({
      ok: false,
      reason: "not-found",
    });
  });
});

describe("saving an answer", () => {
  it("keeps the newer answer when an older one arrives late", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const input = await keyOf(user, attemptId);
    await saveResponse(user, { ...input, sequence: 7 }, later(1));
    const stale = await saveResponse(user, { ...input, response: null, sequence: 3 }, later(2));
    expect(stale).toEqual({ ok: true, savedAt: later(1), deadlineAt: null, sequence: 7, stale: true });
    const view = await getAttemptView(user, attemptId, later(3));
    expect(view?.saved.q1?.response).toEqual(input.response);
  });

  it("keeps an answer to an attempt that has been open for months, whose milliseconds no integer of the database holds", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const sequence = 90 * 24 * 3_600_000 + 1;
    const input = { ...(await keyOf(user, attemptId)), sequence };
    expect(await saveResponse(user, input, later(sequence / 1_000))).toMatchObject({
      ok: true,
      sequence,
      stale: false,
    });
    expect(await movePlace(user, { attemptId, place: 3, sequence })).toEqual({ ok: true });
    const older = await saveResponse(user, { ...input, response: null, sequence: sequence - 1 });
    expect(older).toMatchObject({ ok: true, sequence, stale: true });
    expect((await getAttemptView(user, attemptId))?.saved.q1).toMatchObject({ sequence, response: input.response });
  });

  it("keeps how sure the student was, under the same rule as the answer", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const input = await keyOf(user, attemptId);
    const confidence = async () => (await getAttemptView(user, attemptId, later(9)))?.saved.q1?.confidence;
    await saveResponse(user, { ...input, sequence: 1 }, later(1));
    expect(await confidence()).toBeNull();
    await saveResponse(user, { ...input, confidence: 3, sequence: 5 }, later(2));
    await saveResponse(user, { ...input, confidence: 1, sequence: 4 }, later(3));
    expect(await confidence()).toBe(3);
    await saveResponse(user, { ...input, confidence: null, sequence: 6 }, later(4));
    expect(await confidence()).toBeNull();
  });

  it("counts the same save twice as one", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const input = { ...(await keyOf(user, attemptId)), sequence: 1 };
    const first = await saveResponse(user, input, later(1));
    expect(await saveResponse(user, input, later(9))).toEqual(first);
  });

  it("is refused for another's attempt as for one that is not there", async () => {
    const owner = await buildUser();
    const attemptId = await begin(owner);
    const input = { ...(await keyOf(owner, attemptId)), sequence: 1 };
    const stranger = await buildUser();
    const foreign = await saveResponse(stranger, input, NOON);
    const unknown = await saveResponse(stranger, { ...input, attemptId: "no-such-attempt" }, NOON);
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("is refused for a question that the attempt does not have, and for an option that the question does not have", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const input = { ...(await keyOf(user, attemptId)), sequence: 1 };
    expect(await saveResponse(user, { ...input, itemId: "q99" }, NOON)).toMatchObject({ reason: "not-found" });
    const wrong = { interaction: "choice" as const, optionId: "zz" };
    expect(await saveResponse(user, { ...input, response: wrong }, NOON)).toMatchObject({ reason: "invalid" });
  });

  it("is refused after submission, and changes nothing", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    await submitAttempt(user, attemptId, later(1));
    const late = await saveResponse(user, { ...(await keyOf(user, attemptId)), sequence: 1 }, later(2));
    expect(late).toMatchObject({ ok: false, reason: "submitted" });
    expect(await db().response.count({ where: { attemptId } })).toBe(0);
  });

  it("is let in within the grace after the deadline, and closes the attempt after it", async () => {
    const { id, students } = await buildClass({ timeLimit: 10 });
    const [student] = students;
    if (!student) throw new Error("no student");
    const attemptId = await begin(student, id);
    const input = await keyOf(student, attemptId);
    expect(await saveResponse(student, { ...input, sequence: 1 }, later(604))).toMatchObject({ ok: true });
    expect(await saveResponse(student, { ...input, response: null, sequence: 2 }, later(606))).toMatchObject({
      ok: false,
      reason: "late",
    });
    const view = await getAttemptView(student, attemptId, later(607));
    expect(view?.submittedAt).toEqual(later(600));
    expect(view?.result?.earned).toBe(1);
  });
});

describe("submitting an attempt", () => {
  it("gives full marks for the keys, and says so item by item", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    for (let index = 0; index < 10; index += 1) {
      await saveResponse(user, { ...(await keyOf(user, attemptId, index)), sequence: index + 1 }, later(index));
    }
    await submitAttempt(user, attemptId, later(60));
    const view = await getAttemptView(user, attemptId, later(61));
    expect(view?.result).toMatchObject({ earned: 10, total: 10, withheld: null });
    expect(Object.values(view?.result?.feedback ?? {}).map((feedback) => feedback.outcome)).toEqual(
      Array(10).fill("right"),
    );
  });

  it("is the same once, twice or twice at once", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    await Promise.all([submitAttempt(user, attemptId, later(1)), submitAttempt(user, attemptId, later(2))]);
    const first = await getAttemptView(user, attemptId, later(3));
    await submitAttempt(user, attemptId, later(9));
    const second = await getAttemptView(user, attemptId, later(10));
    expect(second?.submittedAt).toEqual(first?.submittedAt);
  });

  it("accepts no answer that it does not count", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const input = { ...(await keyOf(user, attemptId)), sequence: 1 };
    const [saved] = await Promise.all([saveResponse(user, input, later(1)), submitAttempt(user, attemptId, later(1))]);
    const view = await getAttemptView(user, attemptId, later(2));
    expect(view?.result?.earned).toBe(saved.ok ? 1 : 0);
  });
});

describe("an attempt's view", () => {
  it("is not there for anybody but its student", async () => {
    const attemptId = await begin(await buildUser());
    expect(await getAttemptView(await buildUser(), attemptId, NOON)).toBeNull();
  });

  it("holds no key, feedback, seed or bank id while the attempt is open", async () => {
    const user = await buildUser();
    const attemptId = await begin(user);
    const text = JSON.stringify(await getAttemptView(user, attemptId, NOON));
    const { seed } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { seed: true } });
    const items = (await loadOwnItems(user.id, attemptId)) ?? [];
    expect(text).not.toContain(seed);
    for (const item of items) {
      expect(text).not.toContain(item.id);
      expect(text).not.toContain(item.family);
      expect(text).not.toContain(item.explanation);
    }
    expect(text).not.toMatch(/"correct"|"misconception"|"feedback":\{|"proof"|"accepted"|"key"/);
  });

  it.each([
    ["NEVER", null, "never"],
    ["AFTER_DUE_DATE", later(86_400), "after-due"],
    ["AFTER_DUE_DATE", null, "after-due"],
    ["AFTER_DUE_DATE", later(-1), null],
    ["AFTER_SUBMITTING", null, null],
  ] as const)(
    "with the policy %s and the due date %s withholds feedback: %s",
    async (feedbackPolicy, dueAt, reason) => {
      const { id, students } = await buildClass({ feedbackPolicy, dueAt });
      const [student] = students;
      if (!student) throw new Error("no student");
      const attemptId = await begin(student, id);
      await submitAttempt(student, attemptId, later(1));
      const view = await getAttemptView(student, attemptId, later(2));
      expect(view?.result?.withheld?.reason ?? null).toBe(reason);
      expect(view?.result?.feedback === null).toBe(reason !== null);
    },
  );
});
