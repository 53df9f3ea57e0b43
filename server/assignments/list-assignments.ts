import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { AssignmentStatus } from "../generated/prisma/enums";
import { isStorable } from "../storage/storable";
import { sizeOf } from "./draw-assigned";

export interface ListedAssignment {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  readonly status: AssignmentStatus;
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  /** Minutes; null for no limit. */
  readonly timeLimit: number | null;
  readonly attemptsAllowed: number | null;
  readonly items: number;
  readonly certaintyMarks: boolean;
  /** Attempts begun, and those of them that are submitted. */
  readonly begun: number;
  readonly submitted: number;
  readonly version: number;
}

export interface ClassAssignments {
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** In their order. */
  readonly assignments: readonly ListedAssignment[];
}

/** The assignments of a class that the user teaches, drafts included; null for any other class. */
export async function listAssignments(user: User, classId: string): Promise<ClassAssignments | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const found = await db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: {
      id: true,
      name: true,
      timeZone: true,
      assignments: { orderBy: { number: "asc" } },
    },
  });
  if (!found) return null;
  const counts = await db().attempt.groupBy({
    by: ["assignmentId"],
    where: { assignmentId: { in: found.assignments.map(({ id }) => id) } },
    // The second counts the rows that have one.
    _count: { _all: true, submittedAt: true },
  });
  const counted = new Map(counts.map(({ assignmentId, _count }) => [assignmentId, _count]));
  const { assignments, ...taught } = found;
  return {
    class: taught,
    assignments: assignments.map(({ quiz, content, ...each }) => ({
      id: each.id,
      title: each.title,
      key: each.key,
      status: each.status,
      opensAt: each.opensAt,
      dueAt: each.dueAt,
      closesAt: each.closesAt,
      timeLimit: each.timeLimit,
      attemptsAllowed: each.attemptsAllowed,
      certaintyMarks: each.certaintyMarks,
      items: sizeOf({ quiz, content }),
      begun: counted.get(each.id)?._all ?? 0,
      submitted: counted.get(each.id)?.submittedAt ?? 0,
      version: each.version,
    })),
  };
}
