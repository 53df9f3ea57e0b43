import { DEFAULT_ARTICLE_ID, openBank, type Bank } from "@/questions/bank/bank";
import { drawForm } from "@/questions/forms/draw-form";
import type { Item } from "@/questions/kinds/item";
import type { User } from "../accounts/find-session-user";
import { attemptTimes, shifted } from "../assignments/assignment-times";
import { drawAssigned, isHouseQuiz } from "../assignments/draw-assigned";
import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { isStorable } from "../storage/storable";
import { withdrawnItems } from "../marking/withdrawn-items";
import { ACCOMMODATION_COLUMNS } from "../roster/accommodations";
import { newSeed } from "./new-seed";
import { pinAttempt } from "./pinned-items";
import { sealedItemIds } from "./sealed-items";
import { seenItemIds } from "./seen-items";

export interface StartInput {
  /** The key of a class's assignment; outside a class a quiz of the house. */
  readonly quiz: string;
  /** The class that the attempt counts for; null for practice of one's own. */
  readonly classId: string | null;
}

export type StartAttempt =
  | { readonly ok: true; readonly attemptId: string }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "used-up" | "not-yet" | "closed" | "no-attempts";
      readonly message: string;
    };

const NOT_HERE: StartAttempt = { ok: false, reason: "not-found", message: "You are not in this class." };
const NO_QUIZ: StartAttempt = { ok: false, reason: "not-found", message: "There is no such quiz." };
const NO_ARTICLE: StartAttempt = { ok: false, reason: "not-found", message: "The article is not here any more." };
const USED_UP: StartAttempt = {
  ok: false,
  reason: "used-up",
  message: "You have answered everything that this quiz can ask. Practise from your progress page.",
};
const NOT_YET: StartAttempt = { ok: false, reason: "not-yet", message: "This assignment is not open yet." };
const CLOSED: StartAttempt = { ok: false, reason: "closed", message: "This assignment is closed." };
const NO_ATTEMPTS: StartAttempt = { ok: false, reason: "no-attempts", message: "You have used all your attempts." };

/** An assignment that the user's class has been given, with what they are granted; null for any other. */
async function findAssignment(
  transaction: Prisma.TransactionClient,
  userId: string,
  { quiz: key, classId }: { readonly quiz: string; readonly classId: string },
) {
  if (!isStorable(classId) || !isStorable(key)) return null;
  const enrolled = { some: { userId, leftAt: null } };
  const found = await transaction.assignment.findFirst({
    where: { classId, key, status: { not: "DRAFT" }, class: { archivedAt: null, enrolments: enrolled } },
    include: { class: { select: { enrolments: { where: { userId }, select: ACCOMMODATION_COLUMNS } } } },
  });
  const granted = found?.class.enrolments[0];
  return found && granted ? { ...found, granted } : null;
}

type Assigned = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

/** Why the assignment cannot be begun at that moment; null where it can. */
function refusalOf({ status, opensAt, closesAt, granted }: Assigned, now: Date): StartAttempt | null {
  const closes = shifted(closesAt, granted);
  if (status === "CLOSED" || (closes && closes <= now)) return CLOSED;
  return opensAt && opensAt > now ? NOT_YET : null;
}

interface Starting {
  readonly user: User;
  readonly bank: Bank;
  readonly quiz: string;
  readonly assigned: Assigned | null;
  readonly now: Date;
}

/** Items new to this user: none that the class has withdrawn or, outside a class, that would help with a class's quiz. */
async function drawItems({ user, bank, quiz, assigned, now }: Starting, seed: string): Promise<Item[]> {
  const seen = await seenItemIds(user.id, bank.articleId);
  if (assigned) return drawAssigned(bank, assigned, { seed, withdrawn: await withdrawnItems(assigned.classId), seen });
  if (!isHouseQuiz(quiz)) return [];
  const sealed = await sealedItemIds(user.id, bank.articleId, now);
  return drawForm(bank, { quiz, seed, seen: new Set([...seen, ...sealed]) }).items;
}

async function findOpen(transaction: Prisma.TransactionClient, { user, quiz, assigned, now }: Starting) {
  return transaction.attempt.findFirst({
    where: {
      userId: user.id,
      ...(assigned ? { assignmentId: assigned.id } : { classId: null, quiz: isHouseQuiz(quiz) ? quiz : "PRACTICE" }),
      submittedAt: null,
      OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
    },
    select: { id: true },
  });
}

/** How often the user may still begin; null for no end. */
async function attemptsLeft(transaction: Prisma.TransactionClient, { user, assigned }: Starting) {
  if (assigned?.attemptsAllowed == null) return null;
  const begun = await transaction.attempt.count({ where: { userId: user.id, assignmentId: assigned.id } });
  return assigned.attemptsAllowed + assigned.granted.extraAttempts - begun;
}

function termsOf({ assigned, quiz, now }: Starting) {
  if (!assigned) return { quiz: isHouseQuiz(quiz) ? quiz : ("PRACTICE" as const), classId: null };
  const { id, classId, graceSeconds } = assigned;
  const times = attemptTimes(assigned, assigned.granted, now);
  return { quiz: assigned.quiz, classId, assignmentId: id, graceSeconds, ...times };
}

/** Goes on with the open attempt, or begins one where the user may. */
async function begin(drawn: Starting, items: readonly Item[], seed: string): Promise<StartAttempt> {
  const { user, bank, now } = drawn;
  return db().$transaction(async (transaction): Promise<StartAttempt> => {
    // The class before the user, as its roster's changes take them. Its assignment's terms stand while it is held.
    const classId = drawn.assigned?.classId;
    if (classId !== undefined) await transaction.$queryRaw`SELECT "id" FROM "Class" WHERE "id" = ${classId} FOR SHARE`;
    // The user's row is locked, so that two clicks at once start one attempt.
    await transaction.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${user.id} FOR UPDATE`;
    const { assigned: before, quiz } = drawn;
    const assigned = before && (await findAssignment(transaction, user.id, { quiz, classId: before.classId }));
    if (before && !assigned) return NOT_HERE;
    const starting = { ...drawn, assigned };
    const open = await findOpen(transaction, starting);
    if (open) return { ok: true, attemptId: open.id };
    const refusal = assigned && refusalOf(assigned, now);
    if (refusal) return refusal;
    const left = await attemptsLeft(transaction, starting);
    if (left !== null && left <= 0) return NO_ATTEMPTS;
    if (items.length === 0) return USED_UP;
    const { articleId, version: bankVersion } = bank;
    const about = { userId: user.id, articleId, bankVersion, seed, startedAt: now, ...termsOf(starting) };
    return { ok: true, attemptId: await pinAttempt(transaction, about, items) };
  });
}

/**
 * Starts an attempt at an assignment of one of the user's classes, or at a quiz of the house on their own, pinning bank
 * version, seed and exact items; an open attempt is gone on with instead.
 */
export async function startAttempt(
  user: User,
  { quiz, classId }: StartInput,
  now: Date = new Date(),
): Promise<StartAttempt> {
  const assigned = classId === null ? null : await findAssignment(db(), user.id, { quiz, classId });
  if (classId !== null && !assigned) return NOT_HERE;
  if (classId === null && !isHouseQuiz(quiz)) return NO_QUIZ;
  const bank = openBank(assigned?.articleId ?? DEFAULT_ARTICLE_ID);
  if (!bank) return NO_ARTICLE;
  const starting = { user, bank, quiz, assigned, now };
  const seed = newSeed();
  return begin(starting, await drawItems(starting, seed), seed);
}
