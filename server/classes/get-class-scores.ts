import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { db } from "../db";
import { COLUMN, columnOf } from "../gradebook/quiz-column";
import { isStorable } from "../storage/storable";

export interface ScoredAttempt {
  readonly id: string;
  readonly quizTitle: string;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Marks; null while the attempt is open. */
  readonly earned: number | null;
  readonly total: number | null;
}

export interface ScoredStudent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  /** Null where there is none. */
  readonly section: string | null;
  /** Whether the student has left the class; the scores stay. */
  readonly left: boolean;
  /** Oldest first. */
  readonly attempts: readonly ScoredAttempt[];
}

export interface ClassScores {
  readonly class: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly archivedAt: Date | null;
  };
  /** By name. */
  readonly students: readonly ScoredStudent[];
}

/**
 * Every student of a class that the user teaches, with their attempts for it; null for any other class. Attempts past
 * their deadline are closed first.
 */
export async function getClassScores(user: User, classId: string, now: Date = new Date()): Promise<ClassScores | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const found = await db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: { id: true, name: true, code: true, archivedAt: true },
  });
  if (!found) return null;
  await closeOverdue({ classId: found.id }, now);
  const enrolments = await db().enrolment.findMany({
    where: { classId },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: {
      leftAt: true,
      section: { select: { name: true } },
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          simulated: true,
          attempts: {
            where: { classId },
            orderBy: [{ startedAt: "asc" }, { id: "asc" }],
            select: { id: true, startedAt: true, submittedAt: true, earned: true, total: true, ...COLUMN },
          },
        },
      },
    },
  });
  const students = enrolments.map(({ user: { attempts, ...student }, section, leftAt }) => ({
    ...student,
    attempts: attempts.map(({ quiz, assignment, ...attempt }) => ({
      ...attempt,
      quizTitle: columnOf({ quiz, assignment }).title,
    })),
    section: section?.name ?? null,
    left: leftAt !== null,
  }));
  return { class: found, students };
}
