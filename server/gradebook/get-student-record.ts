import { openBank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import type { Mark } from "@/questions/scheduling/knowledge";
import { estimateMastery, type Mastery } from "@/questions/scheduling/mastery";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { ACCOMMODATION_COLUMNS, accommodationVersion, type Accommodations } from "../roster/accommodations";
import { loadSittings, type LoadedSitting } from "../statistics/load-sittings";
import { heldMisreadings, type HeldMisreading } from "./get-attention";
import { COLUMN, columnOf } from "./quiz-column";

export interface RecordedAttempt {
  readonly id: string;
  readonly quizTitle: string;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly earned: number | null;
  readonly total: number | null;
}

interface ClaimStanding {
  readonly id: string;
  readonly statement: string;
  readonly mastery: Mastery;
}

interface StudentEnrolment extends Accommodations {
  readonly section: { readonly id: string; readonly name: string } | null;
  /** Tells this state of what is granted from another. */
  readonly granted: string;
  /** Null while the student is in the class. */
  readonly leftAt: Date | null;
}

export interface StudentRecord {
  readonly class: { readonly id: string; readonly name: string };
  readonly student: { readonly id: string; readonly name: string; readonly email: string; readonly simulated: boolean };
  readonly enrolment: StudentEnrolment;
  /** Oldest first. */
  readonly attempts: readonly RecordedAttempt[];
  /** Misreadings, most frequent first. */
  readonly misreadings: readonly HeldMisreading[];
  /** Claims with evidence, the weakest first. */
  readonly claims: readonly ClaimStanding[];
  /** Students before and after this one by name. */
  readonly previousId: string | null;
  readonly nextId: string | null;
}

function standings(sittings: readonly LoadedSitting[], articleId: string): ClaimStanding[] {
  const bank = openBank(articleId);
  if (!bank) return [];
  const marks = new Map<string, Mark[]>();
  const counted = sittings.flatMap(({ items }) => items.filter(({ max }) => max > 0));
  for (const { claims, chance, earned, max } of counted) {
    const mark = { share: earned / max, chance, weight: 1 / claims.length };
    for (const id of claims) marks.set(id, [...(marks.get(id) ?? []), mark]);
  }
  return bank.map.claims
    .filter(({ id }) => marks.has(id))
    .map((claim) => ({
      id: claim.id,
      statement: claimStatement(bank.map, claim),
      mastery: estimateMastery(marks.get(claim.id) ?? []),
    }))
    .sort((a, b) => a.mastery.high - b.mastery.high || (a.mastery.estimate ?? 0) - (b.mastery.estimate ?? 0));
}

/** A student of a class that the user teaches, with every attempt for it; null for anybody else. */
export async function getStudentRecord(user: User, classId: string, studentId: string): Promise<StudentRecord | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const enrolments = await db().enrolment.findMany({
    where: { classId },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: {
      ...ACCOMMODATION_COLUMNS,
      leftAt: true,
      section: { select: { id: true, name: true } },
      user: { select: { id: true, name: true, email: true, simulated: true } },
    },
  });
  const at = enrolments.findIndex(({ user: { id } }) => id === studentId);
  const found = enrolments[at];
  if (!found) return null;
  const { user: student, ...enrolment } = found;
  const attempts = await db().attempt.findMany({
    where: { classId, userId: studentId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true, startedAt: true, submittedAt: true, earned: true, total: true, ...COLUMN },
  });
  const sittings = await loadSittings({ classId, userId: studentId });
  return {
    class: taught,
    student,
    enrolment: { ...enrolment, granted: accommodationVersion(enrolment) },
    attempts: attempts.map(({ quiz, assignment, ...attempt }) => ({
      ...attempt,
      quizTitle: columnOf({ quiz, assignment }).title,
    })),
    misreadings: heldMisreadings(sittings),
    claims: standings(sittings, taught.articleId),
    previousId: enrolments[at - 1]?.user.id ?? null,
    nextId: enrolments[at + 1]?.user.id ?? null,
  };
}
