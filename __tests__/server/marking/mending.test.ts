import fc from "fast-check";
import { keyResponse } from "../../builders/key-response";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { sitQuiz } from "../../builders/sit-quiz";
import type { Item } from "@/questions/kinds/item";
import { markAttempt } from "@/questions/marking/mark-attempt";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import { startAttempt } from "@/server/attempts/start-attempt";
import { db } from "@/server/db";
import { classMends } from "@/server/marking/class-mends";
import { getMending } from "@/server/marking/get-mending";
import type { MendStep } from "@/server/marking/mend-step";
import { previewMend, type MendPreview } from "@/server/marking/preview-mend";
import { answeredAttempt, MARKED_COLUMNS } from "@/server/marking/stored-attempt";
import { takeMendStep } from "@/server/marking/take-mend-step";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** Marks of a class as stored, by attempt. */
async function storedMarks(classId: string): Promise<Record<string, [number | null, number | null]>> {
  const rows = await db().attempt.findMany({ where: { classId }, orderBy: { id: "asc" } });
  return Object.fromEntries(rows.map(({ id, earned, total }) => [id, [earned, total]]));
}

/** Marks of a class worked out anew from answers, pinned items, mends and marks set by hand. */
async function recomputedMarks(classId: string): Promise<Record<string, [number | null, number | null]>> {
  const mends = await classMends(db(), classId);
  const rows = await db().attempt.findMany({ where: { classId }, orderBy: { id: "asc" }, select: MARKED_COLUMNS });
  return Object.fromEntries(
    rows.map((row) => {
      const { earned, total } = markAttempt(answeredAttempt(row), mends);
      return [row.id, [earned, total]];
    }),
  );
}

async function preview({ id, instructor }: BuiltClass, step: MendStep): Promise<MendPreview> {
  const result = await previewMend(instructor, id, step);
  if (!result.ok) throw new Error(result.message);
  return result.preview;
}

async function take(room: BuiltClass, step: MendStep): Promise<void> {
  const { token } = await preview(room, step);
  expect(await takeMendStep(room.instructor, room.id, { step, token, reason: "test" })).toMatchObject({ ok: true });
}

function changeFor({ interaction }: Item, pick: number): Extract<MendStep, { type: "make" }>["change"] {
  if (pick % 2 === 1 && interaction.type === "choice")
    return { type: "re-key", accepted: [interaction.options[pick % interaction.options.length]?.text ?? ""] };
  if (pick % 2 === 1 && interaction.type === "text")
    return { type: "accept-typed", gapId: interaction.gaps[0]?.id ?? "", text: "anything at all" };
  return { type: "withdraw" };
}

async function firstItem(room: BuiltClass, attemptId: string): Promise<Item> {
  const [item] = (await loadOwnItems(room.students[0]?.id ?? "", attemptId)) ?? [];
  if (!item) throw new Error("the attempt has no items");
  return item;
}

async function oneAttempt(): Promise<{ room: BuiltClass; attemptId: string; item: Item }> {
  const room = await buildClass();
  const [student] = room.students;
  if (!student) throw new Error("the class has a student");
  const attemptId = await sitQuiz(student, room.id, { knowledge: 1 });
  return { room, attemptId, item: await firstItem(room, attemptId) };
}

it("changes marks only as previewed, whatever is mended and taken back in which order", async () => {
  const room = await buildClass({ students: 6 });
  const items: Item[] = [];
  for (const student of room.students) {
    const attemptId = await sitQuiz(student, room.id);
    items.push(...((await loadOwnItems(student.id, attemptId)) ?? []));
  }
  const steps = fc.array(
    fc.record({ at: fc.nat(items.length - 1), pick: fc.nat(9), only: fc.boolean(), undo: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (drawn) => {
      for (const { at, pick, only, undo } of drawn) {
        const open = await db().mend.findFirst({ where: { classId: room.id, undoneAt: null }, orderBy: { id: "asc" } });
        const item = items[at];
        if (!item) throw new Error("the index is in range");
        const step: MendStep =
          undo && open
            ? { type: "undo", mendId: open.id }
            : { type: "make", itemId: item.id, change: changeFor(item, pick), onlyIfImproves: only };
        const before = await storedMarks(room.id);
        const { changes } = await preview(room, step);
        expect(await storedMarks(room.id)).toEqual(before);
        await take(room, step);
        const expected = { ...before };
        for (const { attemptId, before: seen, after } of changes) {
          expect([seen.earned, seen.total]).toEqual(before[attemptId]);
          expected[attemptId] = [after.earned, after.total];
        }
        expect(await storedMarks(room.id)).toEqual(expected);
        expect(await recomputedMarks(room.id)).toEqual(expected);
      }
    }),
    { numRuns: 8 },
  );
});

it("gives every mark back when each mend is taken back", async () => {
  const { room, item } = await oneAttempt();
  const before = await storedMarks(room.id);
  await take(room, { type: "make", itemId: item.id, change: { type: "withdraw" }, onlyIfImproves: false });
  expect(await storedMarks(room.id)).not.toEqual(before);
  const [mend] = (await getMending(room.instructor, room.id, undefined))?.mends ?? [];
  await take(room, { type: "undo", mendId: mend?.id ?? "" });
  expect(await storedMarks(room.id)).toEqual(before);
});

it("does nothing where marks have changed since the preview", async () => {
  const { room, item, attemptId } = await oneAttempt();
  const step: MendStep = { type: "make", itemId: item.id, change: { type: "withdraw" }, onlyIfImproves: false };
  const { token } = await preview(room, step);
  await db().markOverride.create({ data: { attemptId, itemId: "q1", earned: 0, updatedAt: new Date(0) } });
  const before = await storedMarks(room.id);
  const result = await takeMendStep(room.instructor, room.id, { step, token, reason: "stale" });
  expect(result).toMatchObject({
    ok: false,
    reason: "conflict",
    message: expect.stringMatching(/changed since/) as string,
  });
  expect([await storedMarks(room.id), await db().mend.count({ where: { classId: room.id } })]).toEqual([before, 0]);
});

it("asks for the reason", async () => {
  const { room, item } = await oneAttempt();
  const step: MendStep = { type: "make", itemId: item.id, change: { type: "withdraw" }, onlyIfImproves: false };
  const { token } = await preview(room, step);
  expect(await takeMendStep(room.instructor, room.id, { step, token, reason: " " })).toMatchObject({
    reason: "invalid",
  });
});

it("marks an attempt that was open meanwhile by the mended key, and gives no new one a withdrawn question", async () => {
  const room = await buildClass({ students: 2, sameForm: true });
  const [one, other] = room.students;
  if (!one || !other) throw new Error("the class has two students");
  const attemptId = await sitQuiz(one, room.id, { knowledge: 1 });
  const item = await firstItem(room, attemptId);
  const started = await startAttempt(other, { quiz: "QUICK_CHECK", classId: room.id });
  if (!started.ok) throw new Error(started.message);
  await take(room, { type: "make", itemId: item.id, change: { type: "withdraw" }, onlyIfImproves: false });
  const again = await sitQuiz(other, room.id, { answer: keyResponse });
  expect(again).toBe(started.attemptId);
  expect((await storedMarks(room.id))[again]).toEqual([9, 9]);
  const view = await getAttemptView(other, again);
  expect(view?.result).toMatchObject({ earned: 9, total: 9, feedback: { q1: { marking: { withdrawn: true } } } });
  // An answer to a question that does not count is stored as out of nothing, and reviews no claim.
  const withdrawn = { attemptId: again, itemId: "q1" };
  expect(await db().response.findMany({ where: withdrawn, select: { total: true } })).toEqual([{ total: 0 }]);
  const reviews = await db().review.findMany({ where: { attemptId: again }, select: { itemId: true } });
  expect(reviews.map(({ itemId }) => itemId)).not.toContain("q1");
  expect(reviews.length).toBeGreaterThanOrEqual(9);
  const third = await buildUser();
  await db().enrolment.create({ data: { classId: room.id, userId: third.id } });
  const fresh = await startAttempt(third, { quiz: "QUICK_CHECK", classId: room.id });
  const drawn = fresh.ok ? await loadOwnItems(third.id, fresh.attemptId) : [];
  expect(drawn?.some(({ id }) => id === item.id)).toBe(false);
});

it("shows another instructor no mending, no preview, and lets them change nothing", async () => {
  const { room, item } = await oneAttempt();
  const { instructor: stranger } = await buildClass({ students: 0 });
  const step: MendStep = { type: "make", itemId: item.id, change: { type: "withdraw" }, onlyIfImproves: false };
  const { token } = await preview(room, step);
  expect(await getMending(stranger, room.id, item.id)).toBeNull();
  expect(await previewMend(stranger, room.id, step)).toMatchObject({ ok: false, reason: "not-found" });
  expect(await takeMendStep(stranger, room.id, { step, token, reason: "x" })).toMatchObject({ reason: "not-found" });
});
