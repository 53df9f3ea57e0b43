import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import type { Mastery } from "@/questions/scheduling/mastery";
import {
  minutesFor,
  planPractice,
  SESSION_ITEMS,
  type ClaimState,
  type PracticeReason,
} from "@/questions/scheduling/plan-practice";
import { rhythmOf, type Rhythm } from "@/questions/scheduling/rhythm";
import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { loadClaimStates, loadReviews } from "./load-claim-states";
import { findOpenSession, type OpenSession } from "./open-session";

interface PractisedClaim {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
  readonly reason: PracticeReason;
  readonly mastery: Mastery;
}

export interface Practice {
  /** Items of a session, and about how long it takes. */
  readonly session: { readonly items: number; readonly minutes: number };
  /** About how long what is due today takes. */
  readonly dueMinutes: number;
  /** How many claims there are by the reason for which a session would take them up. */
  readonly counts: Readonly<Record<PracticeReason, number>>;
  /** Claims that call for practice, the most urgent first; new ones are only counted. */
  readonly claims: readonly PractisedClaim[];
  /** When the next claim falls due after today; null where none is scheduled. */
  readonly nextDue: Date | null;
  /** An open session to go on with. */
  readonly openSession: OpenSession | null;
  readonly rhythm: Rhythm;
}

function nextDueOf(states: readonly ClaimState[], later: ReadonlySet<string>): Date | null {
  const dues = states.flatMap(({ claimId, card }) => (card && later.has(claimId) ? [card.due.getTime()] : []));
  return dues.length === 0 ? null : new Date(Math.min(...dues));
}

/** What the user has to practise now, and why. */
export async function getPractice(user: User, now: Date = new Date()): Promise<Practice | null> {
  const bank = openBank(DEFAULT_ARTICLE_ID);
  if (!bank) return null;
  await closeOverdue({ userId: user.id }, now);
  const states = await loadClaimStates(user.id, bank, now);
  const plan = planPractice(states, now);
  const counts = { "confident-error": 0, due: 0, weak: 0, new: 0, ahead: 0 };
  for (const { reason } of plan) counts[reason] += 1;
  const masteries = new Map(states.map(({ claimId, mastery }) => [claimId, mastery]));
  const later = new Set(
    plan.filter(({ reason }) => reason === "ahead" || reason === "weak").map(({ claimId }) => claimId),
  );
  const reviews = await loadReviews(user.id, bank.articleId, now);
  return {
    session: { items: SESSION_ITEMS, minutes: minutesFor(SESSION_ITEMS) },
    dueMinutes: minutesFor(counts.due + counts["confident-error"]),
    counts,
    claims: plan
      .filter(({ reason }) => reason !== "new" && reason !== "ahead")
      .flatMap(({ claimId, reason }) => {
        const mastery = masteries.get(claimId);
        const claim = bank.oracle.claim(claimId);
        const { id, paragraph } = claim;
        return mastery ? [{ id, statement: claimStatement(bank.map, claim), paragraph, reason, mastery }] : [];
      }),
    nextDue: nextDueOf(states, later),
    openSession: await findOpenSession(user.id),
    rhythm: rhythmOf(
      reviews.map(({ at }) => at),
      now,
    ),
  };
}
