import fc from "fast-check";
import { buildAttempt, later } from "../../builders/build-attempt";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { keyResponse } from "../../builders/key-response";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { responseSchema, type Response } from "@/questions/view/response";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** An open attempt, and its first item with a typed answer. */
async function openAttempt() {
  const user = await buildUser();
  const attemptId = await buildAttempt(user, { quiz: "FULL", submitted: false });
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  const typedAt = items.findIndex((item) => item.interaction.type === "text");
  const typed = items[typedAt];
  if (typed?.interaction.type !== "text") throw new Error("the form has no item to type into");
  return { user, attemptId, items, typedId: publicIdAt(typedAt), gapIds: typed.interaction.gaps.map(({ id }) => id) };
}

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("\u0000", "half \uD83D", "\uDE00 half", "\\u0000", '"}', "😀".repeat(100)),
);

describe("saves that arrive in any order, some of them twice", () => {
  it("leave the answer with the highest number, and each is acknowledged", async () => {
    const { user, attemptId, typedId, gapIds } = await openAttempt();
    let from = 0;
    const sequences = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
      .chain((unique) => fc.shuffledSubarray([...unique, ...unique], { minLength: unique.length }));
    await fc.assert(
      fc.asyncProperty(sequences, async (order) => {
        // Numbers start above those of the run before, which saved to the same item.
        from += 50;
        let highest = 0;
        for (const each of order) {
          const response: Response = { interaction: "text", typed: { [gapIds[0] ?? ""]: `answer ${String(each)}` } };
          const input = { attemptId, itemId: typedId, response, flagged: false, sequence: from + each };
          const saved = await saveResponse(user, input, later(each));
          expect(saved).toMatchObject({ ok: true, stale: each < highest, sequence: from + Math.max(highest, each) });
          highest = Math.max(highest, each);
        }
        const view = await getAttemptView(user, attemptId, later(100));
        expect(view?.saved[typedId]).toMatchObject({
          response: { typed: { [gapIds[0] ?? ""]: `answer ${String(highest)}` } },
          sequence: from + highest,
        });
      }),
      { numRuns: 30 },
    );
  });

  it("end with the highest number where they come at once", async () => {
    const { user, attemptId, typedId, gapIds } = await openAttempt();
    const save = (sequence: number) =>
      saveResponse(user, {
        attemptId,
        itemId: typedId,
        response: { interaction: "text", typed: { [gapIds[0] ?? ""]: String(sequence) } },
        flagged: false,
        sequence,
      });
    await Promise.all([5, 9, 2, 7, 1].map(save));
    expect((await getAttemptView(user, attemptId))?.saved[typedId]?.sequence).toBe(9);
  });
});

describe("a typed answer", () => {
  it("is saved whatever was typed, and comes back as it was but for what no database holds", async () => {
    const { user, attemptId, typedId, gapIds } = await openAttempt();
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        sequence += 1;
        const response: Response = { interaction: "text", typed: { [gapIds[0] ?? ""]: typed } };
        const input = { attemptId, itemId: typedId, response, flagged: false, sequence };
        expect(await saveResponse(user, input)).toMatchObject({ ok: true, sequence });
        const stored = (await getAttemptView(user, attemptId))?.saved[typedId]?.response;
        expect(stored).toEqual({
          interaction: "text",
          typed: { [gapIds[0] ?? ""]: typed.replace(/[\0\p{Cs}]/gu, "\uFFFD") },
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("an answer of any shape to any item", () => {
  it("is saved or refused in words, and never fails", async () => {
    const { user, attemptId, items } = await openAttempt();
    const id = fc.oneof(text, fc.constantFrom("o1", "r1", "p1", "t1", "g1", "__proto__", "constructor"));
    const shapes = fc.oneof(
      fc.record({ interaction: fc.constant("choice"), optionId: id }),
      fc.record({ interaction: fc.constant("verdict"), verdict: fc.option(fc.boolean()), reasonId: fc.option(id) }),
      fc.record({ interaction: fc.constant("assign"), assigned: fc.dictionary(id, id, { maxKeys: 4 }) }),
      fc.record({ interaction: fc.constant("order"), order: fc.array(id, { maxLength: 6 }) }),
      fc.record({ interaction: fc.constant("text"), typed: fc.dictionary(id, text, { maxKeys: 4 }) }),
    );
    const at = fc.nat({ max: items.length });
    const sequence = fc.maxSafeInteger().filter((number) => number > 0);
    await fc.assert(
      fc.asyncProperty(shapes, at, sequence, fc.boolean(), async (shape, place, number, flagged) => {
        const parsed = responseSchema.safeParse(shape);
        fc.pre(parsed.success);
        const input = {
          attemptId,
          itemId: publicIdAt(place),
          response: parsed.data,
          flagged,
          sequence: number,
        };
        const saved = await saveResponse(user, input);
        expect(saved.ok ? "saved" : saved.message).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });

  it("is saved where it is the key", async () => {
    const { user, attemptId, items } = await openAttempt();
    for (const [place, item] of items.entries()) {
      const input = { attemptId, itemId: publicIdAt(place), response: keyResponse(item), flagged: false, sequence: 1 };
      expect(await saveResponse(user, input)).toMatchObject({ ok: true });
    }
  });
});

describe("an attempt or item that is not there", () => {
  it.each(["no-such-attempt", "", "\u0000", "' OR '1'='1", "\uD83D", "q0", "q1 "])(
    "is not found by the id %j",
    async (id) => {
      const { user, attemptId } = await openAttempt();
      const input = { response: null, flagged: false, sequence: 1 };
      expect(await saveResponse(user, { ...input, attemptId: id, itemId: "q1" })).toMatchObject({
        reason: "not-found",
      });
      expect(await saveResponse(user, { ...input, attemptId, itemId: id })).toMatchObject({ reason: "not-found" });
      expect(await getAttemptView(user, id)).toBeNull();
    },
  );
});
