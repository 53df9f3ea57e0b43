import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { QuizKind } from "../generated/prisma/enums";
import { closeOverdue } from "./close-overdue";
import { titleOf } from "./quiz-titles";

/** A line of the history. */
export interface AttemptSummary {
  readonly id: string;
  readonly quiz: QuizKind;
  readonly quizTitle: string;
  readonly className: string | null;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly submittedAt: Date | null;
  readonly earned: number | null;
  readonly total: number | null;
  /** Items with a saved answer. */
  readonly answered: number;
}

/** The user's own attempts, newest first; those past their deadline are closed first. */
export async function listAttempts(user: User, now: Date = new Date()): Promise<AttemptSummary[]> {
  await closeOverdue({ userId: user.id }, now);
  const attempts = await db().attempt.findMany({
    where: { userId: user.id },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      quiz: true,
      focus: true,
      startedAt: true,
      deadlineAt: true,
      submittedAt: true,
      earned: true,
      total: true,
      class: { select: { name: true } },
      assignment: { select: { title: true } },
      responses: { select: { value: true } },
    },
  });
  return attempts.map(({ class: joined, responses, focus, assignment, ...attempt }) => ({
    ...attempt,
    quizTitle: titleOf({ quiz: attempt.quiz, focus, assignment }),
    className: joined?.name ?? null,
    // A question that was only flagged, or whose answer was taken back, has null there.
    answered: responses.filter(({ value }) => value !== null).length,
  }));
}
