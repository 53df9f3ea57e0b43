import { attentionFor } from "@/questions/gradebook/attention";
import { MISCONCEPTION_LABELS } from "@/questions/kinds/misconception-labels";
import type { Misconception } from "@/questions/kinds/item";
import { MINIMUMS } from "@/questions/statistics/figure";
import { median } from "@/questions/statistics/moments";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { loadSittings, misconceptionsShown, type LoadedSitting } from "../statistics/load-sittings";

export interface StudentInNeed {
  readonly id: string;
  readonly name: string;
  readonly simulated: boolean;
  readonly reasons: readonly string[];
}

export interface HeldMisreading {
  readonly label: string;
  readonly times: number;
  readonly chances: number;
}

/** An attempt counts as cut short where this share of it or more was not reached. */
const CUT_SHORT = 0.2;

function isCutShort({ items }: LoadedSitting): boolean {
  const unreached = items.filter(({ status }) => status === "not-reached").length;
  return items.length > 0 && unreached >= CUT_SHORT * items.length;
}

/** Misreadings shown by a student, in words, with the answers that showed and that offered them; most frequent first. */
export function heldMisreadings(sittings: readonly LoadedSitting[]): HeldMisreading[] {
  const tallies = new Map<Misconception, { times: number; chances: number }>();
  for (const item of sittings.flatMap(({ items }) => items)) {
    const shown = misconceptionsShown(item);
    for (const misconception of new Set([...item.offered, ...shown])) {
      const { times, chances } = tallies.get(misconception) ?? { times: 0, chances: 0 };
      tallies.set(misconception, { times: times + Number(shown.includes(misconception)), chances: chances + 1 });
    }
  }
  return [...tallies]
    .filter(([, { times }]) => times > 0)
    .map(([misconception, tally]) => ({ label: MISCONCEPTION_LABELS[misconception], ...tally }))
    .sort((a, b) => b.times - a.times);
}

/** Students of a class who need attention, the most urgent first, and why; null for a class not taught by the user. */
export async function getAttention(user: User, classId: string): Promise<StudentInNeed[] | null> {
  if (!(await findTaughtClass(user, classId))) return null;
  const [enrolments, sittings, open] = await Promise.all([
    db().enrolment.findMany({
      where: { classId, leftAt: null },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
      select: { user: { select: { id: true, name: true, simulated: true } } },
    }),
    loadSittings({ classId }),
    db().attempt.groupBy({ by: ["userId"], where: { classId, submittedAt: null }, _count: true }),
  ]);
  // How much was right, not what was staked on it: who is rightly unsure of everything needs no less than who is not.
  const share = ({ correctness }: LoadedSitting): number => correctness;
  const classMedian = sittings.length >= MINIMUMS.level ? median(sittings.map(share)) : null;
  const openOf = new Map(open.map(({ userId, _count }) => [userId, _count]));
  return enrolments
    .map(({ user: student }) => {
      const own = sittings.filter(({ studentId }) => studentId === student.id);
      const { urgency, reasons } = attentionFor({
        shares: own.map(share),
        cutShort: own.filter(isCutShort).length,
        open: openOf.get(student.id) ?? 0,
        classMedian,
        held: heldMisreadings(own),
      });
      return { ...student, urgency, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.urgency - a.urgency)
    .map(({ id, name, simulated, reasons }) => ({ id, name, simulated, reasons }));
}
