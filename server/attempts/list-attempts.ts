import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { QuizKind } from "../generated/prisma/enums";
import { QUIZ_TITLES } from "./quiz-titles";

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

/** The user's own attempts, newest first. */
export async function listAttempts(user: User): Promise<AttemptSummary[]> {
  const attempts = await db().attempt.findMany({
    where: { userId: user.id },
    orderBy: { startedAt: "desc" },
    select: {
      id: true,
      quiz: true,
      startedAt: true,
      deadlineAt: true,
      submittedAt: true,
      earned: true,
      total: true,
      class: { select: { name: true } },
      _count: { select: { responses: true } },
    },
  });
  return attempts.map(({ class: joined, _count, ...attempt }) => ({
    ...attempt,
    quizTitle: QUIZ_TITLES[attempt.quiz],
    className: joined?.name ?? null,
    answered: _count.responses,
  }));
}
