import { openBank } from "@/questions/bank/bank";
import { itemFeedback } from "@/questions/kinds/feedback";
import type { Item } from "@/questions/kinds/item";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import type { SavedResponse } from "../attempts/attempt-view";
import { closeOverdue } from "../attempts/close-overdue";
import { savedResponses } from "../attempts/get-attempt-view";
import { pinnedItems, publicIdAt } from "../attempts/pinned-items";
import { QUIZ_TITLES } from "../attempts/quiz-titles";
import { db } from "../db";
import type { QuizKind } from "../generated/prisma/enums";
import { isStorable } from "../storage/storable";

/** One item of a student's attempt beside its key. */
export interface ReviewedItem {
  readonly item: PublicItem;
  /** The bank's id, for `questions proof`. */
  readonly bankId: string;
  readonly saved: SavedResponse | null;
  /** Provisional while the attempt is open. */
  readonly feedback: ItemFeedback;
  /** What makes the key, and what refutes each distractor. */
  readonly proof: Item["proof"];
}

export interface AttemptReview {
  readonly id: string;
  readonly quiz: QuizKind;
  readonly quizTitle: string;
  readonly class: { readonly id: string; readonly name: string };
  readonly student: { readonly id: string; readonly name: string; readonly email: string; readonly simulated: boolean };
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly earned: number | null;
  readonly total: number;
  readonly items: readonly ReviewedItem[];
  /** Attempts of the same class before and after this one, by start. */
  readonly previousId: string | null;
  readonly nextId: string | null;
}

async function neighbours(
  classId: string,
  attemptId: string,
): Promise<{ previousId: string | null; nextId: string | null }> {
  const attempts = await db().attempt.findMany({
    where: { classId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const at = attempts.findIndex(({ id }) => id === attemptId);
  return { previousId: attempts[at - 1]?.id ?? null, nextId: attempts[at + 1]?.id ?? null };
}

/**
 * An attempt for a class that the user teaches, with keys, feedback and proofs; null for any other attempt. One past
 * its deadline is closed first.
 */
export async function getAttemptReview(
  user: User,
  attemptId: string,
  now: Date = new Date(),
): Promise<AttemptReview | null> {
  if (user.role === "STUDENT" || !isStorable(attemptId)) return null;
  const taught = { id: attemptId, class: { instructors: { some: { userId: user.id } } } };
  await closeOverdue(taught, now);
  const attempt = await db().attempt.findFirst({
    where: taught,
    select: {
      id: true,
      userId: true,
      quiz: true,
      articleId: true,
      items: true,
      startedAt: true,
      submittedAt: true,
      earned: true,
      class: { select: { id: true, name: true } },
      user: { select: { id: true, name: true, email: true, simulated: true } },
      responses: { select: { itemId: true, value: true, flagged: true, sequence: true, savedAt: true } },
    },
  });
  const bank = attempt && openBank(attempt.articleId);
  if (!attempt?.class || !bank) return null;
  const { id, quiz, startedAt, submittedAt, earned } = attempt;
  const saved = savedResponses(attempt.responses);
  const items = pinnedItems(`${attempt.userId}/${id}`, attempt.items);
  return {
    id,
    quiz,
    quizTitle: QUIZ_TITLES[quiz],
    class: attempt.class,
    student: attempt.user,
    startedAt,
    submittedAt,
    earned,
    total: items.length,
    items: items.map((item, index) => {
      const publicId = publicIdAt(index);
      const answer = saved[publicId] ?? null;
      return {
        item: toPublicItem(item, publicId),
        bankId: item.id,
        saved: answer,
        feedback: itemFeedback(bank, item, publicId, answer?.response ?? null),
        proof: item.proof,
      };
    }),
    ...(await neighbours(attempt.class.id, id)),
  };
}
