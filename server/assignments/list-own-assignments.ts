import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { ACCOMMODATION_COLUMNS } from "../roster/accommodations";
import { shifted } from "./assignment-times";
import { sizeOf } from "./draw-assigned";

/** What a student can do with an assignment at a moment. */
type OwnState = "open" | "under-way" | "not-yet" | "closed" | "used";

export interface OwnAssignment {
  /** Its key in its class. */
  readonly quiz: string;
  readonly classId: string;
  readonly className: string;
  readonly timeZone: string;
  readonly title: string;
  readonly items: number;
  readonly state: OwnState;
  readonly opensAt: Date | null;
  /** With what the student is granted. */
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  /** Minutes, with what the student is granted; null for no limit. */
  readonly timeLimit: number | null;
  readonly attemptsLeft: number | null;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
}

/** The assignments of the user's classes as they stand for them, by class; no drafts. */
export async function listOwnAssignments(user: User, now: Date = new Date()): Promise<OwnAssignment[]> {
  const enrolments = await db().enrolment.findMany({
    where: { userId: user.id, leftAt: null, class: { archivedAt: null } },
    orderBy: [{ class: { name: "asc" } }, { classId: "asc" }],
    select: {
      ...ACCOMMODATION_COLUMNS,
      class: {
        select: {
          id: true,
          name: true,
          timeZone: true,
          assignments: {
            where: { status: { not: "DRAFT" } },
            orderBy: { number: "asc" },
            include: { attempts: { where: { userId: user.id }, select: { submittedAt: true } } },
          },
        },
      },
    },
  });
  return enrolments.flatMap(({ class: joined, ...granted }) =>
    joined.assignments.map((assignment): OwnAssignment => {
      const { key: quiz, title, opensAt, attemptsAllowed, attempts, status, timeLimit, certaintyMarks } = assignment;
      const closesAt = shifted(assignment.closesAt, granted);
      const left =
        attemptsAllowed === null ? null : Math.max(0, attemptsAllowed + granted.extraAttempts - attempts.length);
      const stateOf = (): OwnState => {
        if (attempts.some(({ submittedAt }) => submittedAt === null)) return "under-way";
        if (status === "CLOSED" || (closesAt && closesAt <= now)) return "closed";
        if (opensAt && opensAt > now) return "not-yet";
        return left === 0 ? "used" : "open";
      };
      return {
        quiz,
        classId: joined.id,
        className: joined.name,
        timeZone: joined.timeZone,
        title,
        items: sizeOf(assignment),
        state: stateOf(),
        opensAt,
        dueAt: shifted(assignment.dueAt, granted),
        closesAt,
        timeLimit: timeLimit === null ? null : Math.round((timeLimit * (100 + granted.extraTimePercent)) / 100),
        attemptsLeft: left,
        certaintyMarks,
      };
    }),
  );
}
