import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { sizeOf } from "./draw-assigned";

/** One student of the class, with their latest attempt. Moments are ISO texts, as they are sent. */
export interface LiveStudent {
  readonly id: string;
  readonly name: string;
  readonly state: "not-begun" | "under-way" | "lost" | "submitted";
  /** Null where none was begun. */
  readonly attemptId: string | null;
  /** The question that they are at, from 1; one more than there are for the review. */
  readonly at: number;
  readonly answered: number;
  readonly startedAt: string | null;
  /** When an answer was last saved. */
  readonly savedAt: string | null;
  /** When the time is up; null for no limit. */
  readonly deadlineAt: string | null;
}

export interface LiveView {
  readonly class: { readonly id: string; readonly name: string };
  readonly title: string;
  readonly items: number;
  readonly serverNow: string;
  /** By name. */
  readonly students: readonly LiveStudent[];
}

interface Row {
  readonly id: string;
  readonly userId: string;
  readonly place: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly seenAt: Date | null;
  readonly answered: bigint;
  readonly savedAt: Date | null;
}

/** Pages are heard of every twenty seconds: one that was silent for so long has no connection, or is closed. */
const LOST_AFTER_MS = 60_000;

/** The latest attempt of each student. The items stay where they are: they are large. */
async function latestAttempts(assignmentId: string): Promise<Map<string, Row>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a."id", a."userId", a."place", a."startedAt", a."submittedAt", a."deadlineAt", a."seenAt",
      count(r."itemId") FILTER (WHERE r."value" <> 'null'::jsonb) AS "answered", max(r."savedAt") AS "savedAt"
    FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id"
    WHERE a."assignmentId" = ${assignmentId}
    GROUP BY a."id" ORDER BY a."startedAt", a."id"`;
  return new Map(rows.map((row) => [row.userId, row]));
}

function stateOf({ submittedAt, startedAt, seenAt, savedAt }: Row, now: Date): LiveStudent["state"] {
  if (submittedAt) return "submitted";
  const heard = Math.max(...[startedAt, seenAt, savedAt].map((at) => at?.getTime() ?? 0));
  return now.getTime() - heard > LOST_AFTER_MS ? "lost" : "under-way";
}

function studentOf(
  student: { readonly id: string; readonly name: string },
  row: Row | undefined,
  now: Date,
): LiveStudent {
  const none = { attemptId: null, at: 1, answered: 0, startedAt: null, savedAt: null, deadlineAt: null };
  if (!row) return { ...student, state: "not-begun", ...none };
  return {
    ...student,
    state: stateOf(row, now),
    attemptId: row.id,
    at: row.place + 1,
    answered: Number(row.answered),
    startedAt: row.startedAt.toISOString(),
    savedAt: row.savedAt?.toISOString() ?? null,
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
  };
}

/** How an assignment of a class that the user teaches goes at this moment; null for any other. Overdue attempts are closed first. */
export async function getLiveView(
  user: User,
  classId: string,
  assignmentId: string,
  now: Date = new Date(),
): Promise<LiveView | null> {
  if (user.role === "STUDENT" || !isStorable(classId) || !isStorable(assignmentId)) return null;
  const found = await db().assignment.findFirst({
    where: { id: assignmentId, classId, class: { instructors: { some: { userId: user.id } } } },
    select: { title: true, quiz: true, content: true, class: { select: { id: true, name: true } } },
  });
  if (!found) return null;
  await closeOverdue({ assignmentId }, now);
  const [enrolments, attempts] = await Promise.all([
    db().enrolment.findMany({
      where: { classId, leftAt: null },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
      select: { user: { select: { id: true, name: true } } },
    }),
    latestAttempts(assignmentId),
  ]);
  return {
    class: found.class,
    title: found.title,
    items: sizeOf(found),
    serverNow: now.toISOString(),
    students: enrolments.map(({ user: student }) => studentOf(student, attempts.get(student.id), now)),
  };
}
