import { randomBytes } from "node:crypto";
import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { drawForm } from "@/questions/forms/draw-form";
import type { Quiz } from "@/questions/forms/form-plan";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { withdrawnItems } from "../marking/withdrawn-items";
import { sealedItemIds } from "./sealed-items";
import { seenItemIds } from "./seen-items";

export interface StartInput {
  readonly quiz: Quiz;
  /** The class that the attempt counts for; null for practice of one's own. */
  readonly classId: string | null;
}

export type StartAttempt =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly reason: "not-found" | "used-up"; readonly message: string };

const MS_A_MINUTE = 60_000;

async function findClass(
  userId: string,
  classId: string,
): Promise<{ articleId: string; timeLimit: number | null } | null> {
  if (!isStorable(classId)) return null;
  return db().class.findFirst({
    where: { id: classId, archivedAt: null, enrolments: { some: { userId, leftAt: null } } },
    select: { articleId: true, timeLimit: true },
  });
}

/**
 * Starts an attempt, pinning bank version, seed and exact items; an open attempt of the same quiz and class is gone on
 * with instead. Items shown to this user before do not come again, nor do those that the class has withdrawn or, outside a class, those that would help with a
 * class's quiz.
 */
export async function startAttempt(
  user: User,
  { quiz, classId }: StartInput,
  now: Date = new Date(),
): Promise<StartAttempt> {
  const joined = classId === null ? null : await findClass(user.id, classId);
  if (classId !== null && !joined) return { ok: false, reason: "not-found", message: "You are not in this class." };
  const articleId = joined?.articleId ?? DEFAULT_ARTICLE_ID;
  const bank = openBank(articleId);
  if (!bank) return { ok: false, reason: "not-found", message: "The article of this class is not here any more." };
  const seed = randomBytes(16).toString("base64url");
  const unwanted = new Set([
    ...(await seenItemIds(user.id, articleId)),
    ...(await withdrawnItems(classId)),
    ...(classId === null ? await sealedItemIds(user.id, articleId, now) : []),
  ]);
  const { items } = drawForm(bank, { quiz, seed, seen: unwanted });
  const deadlineAt = joined?.timeLimit == null ? null : new Date(now.getTime() + joined.timeLimit * MS_A_MINUTE);
  return db().$transaction(async (transaction): Promise<StartAttempt> => {
    // The user's row is locked, so that two clicks at once start one attempt.
    await transaction.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${user.id} FOR UPDATE`;
    const open = await transaction.attempt.findFirst({
      where: {
        userId: user.id,
        quiz,
        classId,
        submittedAt: null,
        OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }],
      },
      select: { id: true },
    });
    if (open) return { ok: true, attemptId: open.id };
    if (items.length === 0) {
      return {
        ok: false,
        reason: "used-up",
        message: "You have answered everything that this quiz can ask. Practise from your progress page.",
      };
    }
    // Prisma's type for JSON asks for an index signature, which no interface has.
    const pinned: object[] = [...items];
    const made = await transaction.attempt.create({
      data: {
        userId: user.id,
        classId,
        articleId,
        quiz,
        bankVersion: bank.version,
        seed,
        items: pinned,
        startedAt: now,
        deadlineAt,
      },
      select: { id: true },
    });
    return { ok: true, attemptId: made.id };
  });
}
