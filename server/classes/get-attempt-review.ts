import { openBank } from "@/questions/bank/bank";
import type { Item } from "@/questions/kinds/item";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import { markAttempt } from "@/questions/marking/mark-attempt";
import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import type { SavedResponse } from "../attempts/attempt-view";
import { closeOverdue } from "../attempts/close-overdue";
import { SAVED_COLUMNS, savedResponses } from "../attempts/get-attempt-view";
import { publicIdAt } from "../attempts/pinned-items";
import { db } from "../db";
import { columnOf } from "../gradebook/quiz-column";
import { classMends } from "../marking/class-mends";
import { markedFeedback } from "../marking/marked-feedback";
import { answeredAttempt } from "../marking/stored-attempt";
import { answerSeconds } from "../statistics/answer-times";
import { isStorable } from "../storage/storable";

/** A mark set by hand, as the form to change it holds it. */
interface ReviewedMark {
  readonly earned: number | null;
  readonly comment: string;
  /** 0 where nothing was set yet. */
  readonly version: number;
}

/** One item of a student's attempt beside its key. */
export interface ReviewedItem {
  readonly item: PublicItem;
  /** The bank's id, for `questions proof` and for mending. */
  readonly bankId: string;
  readonly saved: SavedResponse | null;
  /** Provisional while the attempt is open. */
  readonly feedback: ItemFeedback;
  /** What makes the key, and what refutes each distractor. */
  readonly proof: Item["proof"];
  /** Seconds since the save before; null where nothing was saved. */
  readonly seconds: number | null;
  /** 1, 2 or 3; null where it was not asked. */
  readonly confidence: number | null;
  /** The mark that the key gives, whatever was set by hand. */
  readonly computed: number;
  readonly mark: ReviewedMark;
}

export interface AttemptReview {
  readonly id: string;
  readonly quizTitle: string;
  readonly class: { readonly id: string; readonly name: string };
  readonly student: { readonly id: string; readonly name: string; readonly email: string; readonly simulated: boolean };
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly earned: number | null;
  readonly total: number;
  /** Whether marks count by how sure the student said to be. */
  readonly certaintyMarks: boolean;
  readonly items: readonly ReviewedItem[];
  /** Attempts at the same quiz by the students before and after this one by name. */
  readonly previousId: string | null;
  readonly nextId: string | null;
}

const NO_MARK: ReviewedMark = { earned: null, comment: "", version: 0 };

async function load(user: User, attemptId: string) {
  return db().attempt.findFirst({
    where: { id: attemptId, class: { instructors: { some: { userId: user.id } } } },
    select: {
      id: true,
      userId: true,
      quiz: true,
      assignment: { select: { key: true, title: true, certaintyMarks: true } },
      assignmentId: true,
      articleId: true,
      items: true,
      startedAt: true,
      submittedAt: true,
      earned: true,
      class: { select: { id: true, name: true } },
      user: { select: { id: true, name: true, email: true, simulated: true } },
      responses: { select: SAVED_COLUMNS },
      overrides: { select: { itemId: true, earned: true, comment: true, version: true } },
    },
  });
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

async function neighbours(
  classId: string,
  assignmentId: string | null,
  studentId: string,
): Promise<{ previousId: string | null; nextId: string | null }> {
  const attempts = await db().attempt.findMany({
    where: { classId, assignmentId },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }, { startedAt: "asc" }, { id: "asc" }],
    select: { id: true, userId: true },
  });
  const first = attempts.findIndex(({ userId }) => userId === studentId);
  const last = attempts.findLastIndex(({ userId }) => userId === studentId);
  return { previousId: attempts[first - 1]?.id ?? null, nextId: attempts[last + 1]?.id ?? null };
}

async function reviewedItems(attempt: Loaded, classId: string): Promise<ReviewedItem[] | null> {
  const bank = openBank(attempt.articleId);
  if (!bank) return null;
  const saved = savedResponses(attempt.responses);
  const seconds = answerSeconds(attempt.startedAt, attempt.responses);
  const answered = answeredAttempt(attempt);
  const { items } = markAttempt(answered, await classMends(db(), classId));
  return items.map((marked, index) => {
    const publicId = publicIdAt(index);
    const mark = attempt.overrides.find(({ itemId }) => itemId === publicId) ?? NO_MARK;
    return {
      item: toPublicItem(marked.item, publicId),
      bankId: marked.item.id,
      saved: saved[publicId] ?? null,
      feedback: markedFeedback(bank, marked, answered, index, mark.comment),
      proof: marked.item.proof,
      seconds: seconds.get(publicId) ?? null,
      confidence: attempt.responses.find(({ itemId }) => itemId === publicId)?.confidence ?? null,
      computed: marked.computed,
      mark: { earned: mark.earned, comment: mark.comment, version: mark.version },
    };
  });
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
  await closeOverdue({ id: attemptId, class: { instructors: { some: { userId: user.id } } } }, now);
  const attempt = await load(user, attemptId);
  if (!attempt?.class) return null;
  const items = await reviewedItems(attempt, attempt.class.id);
  if (!items) return null;
  const { id, assignmentId, startedAt, submittedAt, earned } = attempt;
  return {
    id,
    quizTitle: columnOf(attempt).title,
    class: attempt.class,
    student: attempt.user,
    startedAt,
    submittedAt,
    earned,
    total: items.reduce((sum, { feedback }) => sum + feedback.total, 0),
    certaintyMarks: attempt.assignment?.certaintyMarks ?? false,
    items,
    ...(await neighbours(attempt.class.id, assignmentId, attempt.userId)),
  };
}
