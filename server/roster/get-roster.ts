import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { earliestValid, runsOutAt } from "../invitations/invitation-life";
import { isStorable } from "../storage/storable";
import { ACCOMMODATION_COLUMNS, type Accommodations } from "./accommodations";

interface RosterSection {
  readonly id: string;
  readonly name: string;
  /** In the class now. */
  readonly students: number;
}

interface RosterStudent extends Accommodations {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  readonly section: string | null;
  readonly attempts: number;
  /** Null while the student is in the class. */
  readonly leftAt: Date | null;
  /** The account is gone: nobody to take back. */
  readonly deleted: boolean;
}

interface RosterInvitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly section: string | null;
  readonly runsOutAt: Date;
  readonly isOver: boolean;
}

export interface Roster {
  readonly class: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly timeZone: string;
    readonly archivedAt: Date | null;
  };
  /** By name, as students and invitations are. */
  readonly sections: readonly RosterSection[];
  readonly students: readonly RosterStudent[];
  readonly invitations: readonly RosterInvitation[];
}

const SECTION_NAME = { select: { name: true } } as const;

/** Who is in a class that the user teaches, who was, and who is invited; null for any other class. */
export async function getRoster(user: User, classId: string, now: Date = new Date()): Promise<Roster | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const found = await db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: {
      id: true,
      name: true,
      code: true,
      timeZone: true,
      archivedAt: true,
      sections: {
        orderBy: { name: "asc" },
        select: { id: true, name: true, _count: { select: { enrolments: { where: { leftAt: null } } } } },
      },
      invitations: {
        orderBy: [{ name: "asc" }, { email: "asc" }],
        select: { id: true, email: true, name: true, createdAt: true, section: SECTION_NAME },
      },
      enrolments: {
        orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
        select: {
          ...ACCOMMODATION_COLUMNS,
          leftAt: true,
          section: SECTION_NAME,
          user: {
            select: {
              id: true,
              name: true,
              email: true,
              simulated: true,
              deletedAt: true,
              _count: { select: { attempts: { where: { classId } } } },
            },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { sections, invitations, enrolments, ...taught } = found;
  return {
    class: taught,
    sections: sections.map(({ _count, ...section }) => ({ ...section, students: _count.enrolments })),
    invitations: invitations.map(({ section, createdAt, ...invitation }) => ({
      ...invitation,
      section: section?.name ?? null,
      runsOutAt: runsOutAt(createdAt),
      isOver: createdAt < earliestValid(now),
    })),
    students: enrolments.map(({ user: { _count, deletedAt, ...student }, section, ...enrolment }) => ({
      ...student,
      ...enrolment,
      deleted: deletedAt !== null,
      section: section?.name ?? null,
      attempts: _count.attempts,
    })),
  };
}
