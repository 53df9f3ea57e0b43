import { z } from "zod";
import type { User } from "../accounts/find-session-user";
import { reasonSchema } from "../audit/reason";
import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { keyVersionOf } from "./class-mends";
import { mendStepSchema, workOutStep, type MendStep, type WorkedOutStep } from "./mend-step";
import { storeMarks } from "./stored-attempt";
import { findTaughtClass } from "../classes/find-taught-class";

const takeSchema = z.object({
  step: mendStepSchema,
  token: z.string().max(100),
  reason: reasonSchema,
});

export type TakeMendStep =
  | { readonly ok: true; readonly changed: number }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "unfit" | "invalid" | "conflict";
      readonly message: string;
    };

async function record(
  transaction: Prisma.TransactionClient,
  user: User,
  classId: string,
  step: MendStep,
  { itemId, stem, undoes, then, changes }: WorkedOutStep,
  reason: string,
  now: Date,
): Promise<void> {
  const made = then.at(-1);
  if (undoes) await transaction.mend.update({ where: { id: undoes.id }, data: { undoneAt: now } });
  else if (step.type === "make" && made) {
    const { number, change, onlyIfImproves } = made;
    await transaction.mend.create({
      data: { classId, number, itemId, change, onlyIfImproves, reason, madeById: user.id, createdAt: now },
    });
  }
  const changed = changes.filter((each) => each.changes);
  await transaction.auditEvent.create({
    data: {
      actorId: user.id,
      action: undoes ? "key.mend-undone" : "key.mended",
      subject: `item:${itemId}`,
      classId,
      reason,
      detail: {
        question: stem,
        ...(step.type === "make"
          ? { change: step.change, onlyIfImproves: step.onlyIfImproves }
          : { mend: undoes?.number ?? null }),
        marks: changed.map(({ attempt, before, after }) => ({
          attempt: attempt.id,
          student: attempt.student.name,
          before: [before.earned, before.total],
          after: [after.earned, after.total],
        })),
      },
    },
  });
}

const NO_CLASS: TakeMendStep = { ok: false, reason: "not-found", message: "There is no such class." };

/**
 * Makes a mend or takes one back, in a class that the user teaches, as it was previewed: where marks or keys have
 * changed since, nothing is done. The class is held, so that no attempt is marked by the old key meanwhile.
 */
export async function takeMendStep(
  user: User,
  classId: string,
  input: unknown,
  now: Date = new Date(),
): Promise<TakeMendStep> {
  if (!(await findTaughtClass(user, classId))) return NO_CLASS;
  const parsed = takeSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, reason: "invalid", message: parsed.error.issues[0]?.message ?? "This cannot be read." };
  const { step, token, reason } = parsed.data;
  return db().$transaction(async (transaction): Promise<TakeMendStep> => {
    const taught = await transaction.class.findFirst({
      where: { id: classId, instructors: { some: { userId: user.id } } },
      select: { id: true },
    });
    if (!taught) return NO_CLASS;
    await transaction.$queryRaw`SELECT "id" FROM "Class" WHERE "id" = ${classId} FOR NO KEY UPDATE`;
    const result = await workOutStep(transaction, classId, step);
    if (!result.ok) return result;
    if (result.step.token !== token)
      return {
        ok: false,
        reason: "conflict",
        message:
          "Marks or keys have changed since this preview, so nothing was done. Look at the new preview and decide again.",
      };
    const { changes, then } = result.step;
    await record(transaction, user, classId, step, result.step, reason, now);
    const keyVersion = keyVersionOf(then);
    for (const { attempt, after } of changes) await storeMarks(transaction, attempt.id, after, { keyVersion });
    return { ok: true, changed: changes.filter((each) => each.changes).length };
  });
}
