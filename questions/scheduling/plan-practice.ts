import type { Mastery } from "./mastery";
import { RATINGS } from "./rating";
import type { ClaimCard } from "./replay";

/** Why a claim is in a session. */
export type PracticeReason = "confident-error" | "due" | "weak" | "new" | "ahead";

export interface PlannedClaim {
  readonly claimId: string;
  readonly reason: PracticeReason;
}

/** What a plan is made from: every claim in the article's order, with its card where it was reviewed. */
export interface ClaimState {
  readonly claimId: string;
  readonly card: ClaimCard | null;
  readonly mastery: Mastery;
}

/** Items of a session: five minutes at about forty seconds an item. */
export const SESSION_ITEMS = 8;
const SECONDS_AN_ITEM = 40;

/** About how long so many items take, in whole minutes. */
export function minutesFor(items: number): number {
  return Math.ceil((items * SECONDS_AN_ITEM) / 60);
}

const DAY_MS = 86_400_000;

/** The first moment of the next day, in universal time. */
function endOfDay(now: Date): number {
  return (Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS;
}

/** Whether the claim is to be reviewed before the day is over (universal time). */
export function isDue({ card }: Pick<ClaimState, "card">, now: Date): boolean {
  return card !== null && card.due.getTime() < endOfDay(now);
}

/** Whether the last answer on the claim was wrong, and its giver sure of it. */
function isConfidentError({ card }: Pick<ClaimState, "card">): boolean {
  return card?.last.rating === RATINGS.again && card.last.confidence === 3;
}

/** Whether the claim calls for practice today: it is due, or was missed by somebody who was sure. */
export function callsNow(state: Pick<ClaimState, "card">, now: Date): boolean {
  return isConfidentError(state) || isDue(state, now);
}

const ORDER = ["confident-error", "due", "weak", "new", "ahead"] as const satisfies readonly PracticeReason[];

function reasonFor(state: ClaimState, now: Date): PracticeReason {
  if (isConfidentError(state)) return "confident-error";
  if (isDue(state, now)) return "due";
  if (state.card === null) return state.mastery.verdict === "weak" ? "weak" : "new";
  return state.mastery.verdict === "weak" ? "weak" : "ahead";
}

/** What is known least comes first; where nothing is known of either, the article's order stays. */
function weakestFirst(a: ClaimState, b: ClaimState): number {
  const byKnowledge = (a.mastery.estimate ?? 1) - (b.mastery.estimate ?? 1);
  return byKnowledge || (a.card?.due.getTime() ?? 0) - (b.card?.due.getTime() ?? 0);
}

/**
 * Claims in the order in which a session takes them up: errors made with confidence, then what is due today, then weak
 * claims, then new ones in the article's order, then the rest. Within each group the weakest comes first.
 */
export function planPractice(states: readonly ClaimState[], now: Date): PlannedClaim[] {
  return [...states]
    .sort(weakestFirst)
    .map((state) => ({ claimId: state.claimId, reason: reasonFor(state, now) }))
    .sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason));
}
