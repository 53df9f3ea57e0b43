import { z } from "zod";
import { markAttempt } from "@/questions/marking/mark-attempt";
import { markRange } from "@/questions/view/certainty";
import { fieldErrors, type FieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { itemByPublicId, pinnedItems } from "../attempts/pinned-items";
import { optionalReasonSchema } from "../audit/reason";
import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { classMends, keyVersionOf } from "./class-mends";
import { answeredAttempt, MARKED_COLUMNS, storeMarks } from "./stored-attempt";
import { isStorable, toStorable } from "../storage/storable";

const MAX_COMMENT = 1_000;

const markSchema = z
  .object({
    itemId: z.string().max(10),
    /** The mark, or empty for the one that the key gives. */
    earned: z.preprocess(
      (value) => (value === "" ? null : value),
      z.coerce.number("Give the mark as a number.").nullable(),
    ),
    comment: z
      .string()
      .trim()
      .overwrite(toStorable)
      .max(MAX_COMMENT, `Use ${String(MAX_COMMENT)} characters or fewer.`),
    reason: optionalReasonSchema,
    /** The version that the instructor saw; 0 where there was none. */
    version: z.coerce.number().int().min(0),
  })
  .superRefine(({ earned, reason }, context) => {
    if (earned !== null && reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "Say why: it is kept in the change log." });
  });
type MarkInput = z.infer<typeof markSchema>;

export type SetMark =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: "not-found" | "open" | "conflict"; readonly message: string }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

/** Why a mark cannot be one in the attempt; null where it can. */
function rangeProblem(earned: number | null, certaintyMarks: boolean): string | null {
  const { least, most } = markRange(certaintyMarks);
  if (earned === null) return null;
  if (earned < least) return `At least ${String(least)}.`;
  return earned > most ? `At most ${String(most)}.` : null;
}

const NOT_FOUND = { ok: false, reason: "not-found", message: "There is no such attempt." } as const;

type Locked = Prisma.AttemptGetPayload<{
  select: typeof MARKED_COLUMNS & { classId: true; submittedAt: true; earned: true; user: { select: { name: true } } };
}>;

/** Takes the class, so that no key is mended meanwhile, and then the attempt; null where the user does not teach it. */
async function lockTaught(
  transaction: Prisma.TransactionClient,
  user: User,
  attemptId: string,
): Promise<(Locked & { classId: string }) | null> {
  const where = { id: attemptId, class: { instructors: { some: { userId: user.id } } } };
  const known = await transaction.attempt.findFirst({ where, select: { classId: true } });
  const classId = known?.classId;
  if (!classId) return null;
  await transaction.$queryRaw`SELECT "id" FROM "Class" WHERE "id" = ${classId} FOR SHARE`;
  await transaction.$queryRaw`SELECT "id" FROM "Attempt" WHERE "id" = ${attemptId} FOR UPDATE`;
  const attempt = await transaction.attempt.findFirst({
    where,
    select: { ...MARKED_COLUMNS, classId: true, submittedAt: true, earned: true, user: { select: { name: true } } },
  });
  return attempt && { ...attempt, classId };
}

function conflictMessage(earned: number | null, comment: string): string {
  const mark = earned === null ? "the mark by the key" : `a mark of ${String(earned)}`;
  const said = comment === "" ? "no comment" : `the comment “${comment}”`;
  return `Somebody else has changed this since you opened the page: it now has ${mark} and ${said}. Nothing of yours was saved. Load the page again to go on from there.`;
}

async function write(
  transaction: Prisma.TransactionClient,
  user: User,
  attempt: Locked & { classId: string },
  { itemId, earned, comment, reason, version }: MarkInput,
  now: Date,
): Promise<SetMark> {
  const key = { attemptId: attempt.id, itemId };
  const before = await transaction.markOverride.findUnique({ where: { attemptId_itemId: key } });
  if ((before?.version ?? 0) !== version)
    return { ok: false, reason: "conflict", message: conflictMessage(before?.earned ?? null, before?.comment ?? "") };
  const next = version + 1;
  await transaction.markOverride.upsert({
    where: { attemptId_itemId: key },
    create: { ...key, earned, comment, version: next, updatedAt: now },
    update: { earned, comment, version: next, updatedAt: now },
  });
  const mends = await classMends(transaction, attempt.classId);
  const others = attempt.overrides.filter((override) => override.itemId !== itemId);
  const marked = markAttempt(answeredAttempt({ ...attempt, overrides: [...others, { itemId, earned }] }), mends);
  await storeMarks(transaction, attempt.id, marked, { keyVersion: keyVersionOf(mends) });
  await transaction.auditEvent.create({
    data: {
      actorId: user.id,
      action: "mark.set",
      subject: `attempt:${attempt.id}`,
      classId: attempt.classId,
      reason: reason === "" ? null : reason,
      detail: {
        student: attempt.user.name,
        question: Number(itemId.slice(1)),
        before: { earned: before?.earned ?? null, comment: before?.comment ?? "", score: attempt.earned },
        after: { earned, comment, score: marked.earned },
      },
    },
  });
  return { ok: true, version: next };
}

/**
 * Sets a mark by hand, or comments on it, in an attempt for a class that the user teaches. Under certainty marks it takes
 * the place of the whole of what was staked on the question. A change that was not made
 * from the latest version is refused, so that of two instructors neither overwrites the other unseen.
 */
export async function setMark(user: User, attemptId: string, input: unknown, now: Date = new Date()): Promise<SetMark> {
  if (user.role === "STUDENT" || !isStorable(attemptId)) return NOT_FOUND;
  const parsed = markSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
  return db().$transaction(async (transaction): Promise<SetMark> => {
    const attempt = await lockTaught(transaction, user, attemptId);
    if (!attempt) return NOT_FOUND;
    if (!attempt.submittedAt)
      return {
        ok: false,
        reason: "open",
        message: "This attempt is still open. Marks can be set when it is submitted.",
      };
    const items = pinnedItems(attempt);
    if (!itemByPublicId(items, parsed.data.itemId)) return NOT_FOUND;
    const problem = rangeProblem(parsed.data.earned, attempt.assignment?.certaintyMarks ?? false);
    if (problem) return { ok: false, reason: "invalid", fields: { earned: problem } };
    return write(transaction, user, attempt, parsed.data, now);
  });
}
