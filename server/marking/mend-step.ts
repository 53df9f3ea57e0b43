import { createHash } from "node:crypto";
import { z } from "zod";
import { compareMarks, type MarkChange } from "@/questions/marking/compare-marks";
import type { AnsweredAttempt } from "@/questions/marking/mark-attempt";
import { mendChangeSchema, whyNot, type Mend } from "@/questions/marking/mend";
import type { Prisma } from "../generated/prisma/client";
import { classMends } from "./class-mends";
import { isStorable } from "../storage/storable";
import { answeredAttempt, MARKED_COLUMNS } from "./stored-attempt";

/** What is looked up or kept is what the database can hold. */
const storable = (length: number) => z.string().min(1).max(length).refine(isStorable);
const storableChangeSchema = mendChangeSchema.refine((change) => !("text" in change) || isStorable(change.text));

/** A mend to make, or one to take back. */
export const mendStepSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("make"),
    itemId: storable(200),
    change: storableChangeSchema,
    onlyIfImproves: z.boolean(),
  }),
  z.strictObject({ type: z.literal("undo"), mendId: storable(60) }),
]);
export type MendStep = z.infer<typeof mendStepSchema>;

interface TouchedAttempt {
  readonly id: string;
  readonly student: { readonly id: string; readonly name: string };
  readonly answered: AnsweredAttempt;
}

export interface WorkedOutStep {
  readonly itemId: string;
  readonly stem: string;
  /** The mend to take back; null where one is made. */
  readonly undoes: { readonly id: string; readonly number: number } | null;
  readonly now: readonly Mend[];
  readonly then: readonly Mend[];
  /** Every submitted attempt with the item. */
  readonly changes: readonly MarkChange<TouchedAttempt>[];
  /** Stands for everything that the step would do: the same token, the same marks. */
  readonly token: string;
}

export type WorkOutStep =
  | { readonly ok: true; readonly step: WorkedOutStep }
  | { readonly ok: false; readonly reason: "not-found" | "unfit"; readonly message: string };

/** The class's submitted attempts that have the item, by student's name. */
async function attemptsWith(
  transaction: Prisma.TransactionClient,
  classId: string,
  itemId: string,
): Promise<TouchedAttempt[]> {
  const found = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Attempt" WHERE "classId" = ${classId} AND "submittedAt" IS NOT NULL
      AND "items" @> ${JSON.stringify([{ id: itemId }])}::jsonb`;
  const rows = await transaction.attempt.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ user: { name: "asc" } }, { startedAt: "asc" }, { id: "asc" }],
    select: { ...MARKED_COLUMNS, user: { select: { id: true, name: true } } },
  });
  return rows.map(({ user, ...row }) => ({ id: row.id, student: user, answered: answeredAttempt(row) }));
}

function tokenOf(now: readonly Mend[], then: readonly Mend[], changes: WorkedOutStep["changes"]): string {
  const marks = changes.map(({ attempt, before, after }) => [
    attempt.id,
    before.earned,
    before.total,
    after.earned,
    after.total,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([now, then, marks]))
    .digest("base64url");
}

interface Wanted {
  readonly itemId: string;
  readonly undoes: WorkedOutStep["undoes"];
  readonly then: readonly Mend[];
}

async function wantedBy(
  transaction: Prisma.TransactionClient,
  classId: string,
  step: MendStep,
  now: readonly Mend[],
): Promise<Wanted | null> {
  if (step.type === "make") {
    const { itemId, change, onlyIfImproves } = step;
    const last = await transaction.mend.aggregate({ where: { classId }, _max: { number: true } });
    const mend = { number: (last._max.number ?? 0) + 1, itemId, change, onlyIfImproves };
    return { itemId, undoes: null, then: [...now, mend] };
  }
  const undoes = await transaction.mend.findFirst({
    where: { id: step.mendId, classId, undoneAt: null },
    select: { id: true, number: true, itemId: true },
  });
  return undoes && { itemId: undoes.itemId, undoes, then: now.filter(({ number }) => number !== undoes.number) };
}

/** Works out what a step would do to the marks of a class. The caller has checked that the user teaches it. */
export async function workOutStep(
  transaction: Prisma.TransactionClient,
  classId: string,
  step: MendStep,
): Promise<WorkOutStep> {
  const now = await classMends(transaction, classId);
  const wanted = await wantedBy(transaction, classId, step, now);
  if (!wanted) return { ok: false, reason: "not-found", message: "This mend is not there any more." };
  const attempts = await attemptsWith(transaction, classId, wanted.itemId);
  const item = attempts[0]?.answered.items.find(({ id }) => id === wanted.itemId);
  if (!item)
    return { ok: false, reason: "not-found", message: "No submitted attempt of this class has this question." };
  const problem = step.type === "make" ? whyNot(item, step.change) : null;
  if (problem) return { ok: false, reason: "unfit", message: problem };
  const changes = compareMarks(attempts, now, wanted.then);
  return { ok: true, step: { ...wanted, stem: item.stem, now, changes, token: tokenOf(now, wanted.then, changes) } };
}
