import { MISCONCEPTIONS, type Misconception } from "../kinds/item";
import type { Pick } from "../kinds/picks";
import { estimateKnowledge } from "./knowledge";

/** How often somebody took one misreading, against how often they would have by not knowing alone. */
export interface MisreadingEvidence {
  readonly misconception: Misconception;
  /** Choices in which it was to be had, the newest RECENT_OFFERS of them. */
  readonly offered: number;
  readonly taken: number;
  /** Times expected of somebody who knows as much and guesses the rest. */
  readonly expected: number;
  readonly verdict: "found" | "suspected" | "clear" | "untested";
}

/** Choices that count, from the newest back: a misreading that was overcome drops out. */
const RECENT_OFFERS = 30;
/** Fewer times than this is no habit. */
const MIN_TAKEN = 3;
/** Found where chance brings as many or more this seldom; fourteen misreadings are looked at each time. */
const FOUND_BELOW = 0.002;
const SUSPECTED_BELOW = 0.1;
/** Choices after which a misreading that was hardly taken counts as not held. */
const MIN_OFFERED = 4;

/** P(at least `count` of these independent events) with the given probabilities, the Poisson binomial's upper tail. */
function tailOf(probabilities: readonly number[], count: number): number {
  let exactly = [1];
  for (const probability of probabilities) {
    const next = [...exactly.map((each) => each * (1 - probability)), 0];
    exactly.forEach((each, index) => (next[index + 1] = (next[index + 1] ?? 0) + each * probability));
    exactly = next;
  }
  return exactly.slice(count).reduce((sum, each) => sum + each, 0);
}

/**
 * What somebody knows, by the choices in which the misreading was not to be had, so that a habit of taking it does not
 * pass for not knowing. The lower end of the interval is used: little evidence must not make a finding.
 */
function leastKnown(others: readonly Pick[]): number {
  return estimateKnowledge(
    others.map(({ right, choices }) => ({ share: Number(right), chance: 1 / choices, weight: 1 })),
  ).low;
}

function verdictOf(offered: number, taken: number, tail: number): MisreadingEvidence["verdict"] {
  if (taken >= MIN_TAKEN && tail <= FOUND_BELOW) return "found";
  if (taken > 0 && tail <= SUSPECTED_BELOW) return "suspected";
  return offered >= MIN_OFFERED ? "clear" : "untested";
}

function weigh(picks: readonly Pick[], misconception: Misconception): MisreadingEvidence {
  const shareOf = ({ offered, choices }: Pick): number => (offered[misconception] ?? 0) / choices;
  const offering = picks.filter((pick) => shareOf(pick) > 0).slice(-RECENT_OFFERS);
  const known = offering.length === 0 ? 0 : leastKnown(picks.filter((pick) => shareOf(pick) === 0));
  const probabilities = offering.map((pick) => (1 - known) * shareOf(pick));
  const taken = offering.filter((pick) => pick.taken === misconception).length;
  return {
    misconception,
    offered: offering.length,
    taken,
    expected: probabilities.reduce((sum, each) => sum + each, 0),
    verdict: verdictOf(offering.length, taken, tailOf(probabilities, taken)),
  };
}

/**
 * Which misreadings somebody falls for, from their choices, oldest first. A misreading counts as found where it was
 * taken more often than somebody who knows as much would take it by guessing the rest.
 */
export function findMisreadings(picks: readonly Pick[]): MisreadingEvidence[] {
  return MISCONCEPTIONS.map((misconception) => weigh(picks, misconception));
}
