import type { Item, Misconception } from "../kinds/item";

/** What a misreading is about: one claim, one scenario, or, where an item asks many at once, its kind. */
export type LedgerTarget =
  | { readonly type: "claim"; readonly id: string }
  | { readonly type: "scenario"; readonly id: string }
  | { readonly type: "kind"; readonly id: Item["kind"] };

/** One answered item: the misreadings it offered, and those that the answer showed. */
export interface MisreadingChance {
  readonly sittingId: string;
  readonly studentId: string;
  readonly target: LedgerTarget;
  readonly offered: readonly Misconception[];
  readonly shown: readonly Misconception[];
}

export interface LedgerRow {
  readonly misconception: Misconception;
  readonly target: LedgerTarget;
  /** Students who showed it at least once. */
  readonly shown: number;
  /** Students who answered an item that offered it. */
  readonly offered: number;
  /** Sittings in which it was shown. */
  readonly sittings: readonly string[];
}

/** Claims that an item may rest on and still be said to be about the first of them: a cause and its effect. */
const CLAIMS_OF_ONE = 2;

export function ledgerTarget({ claims, scenarios, kind }: Pick<Item, "claims" | "scenarios" | "kind">): LedgerTarget {
  const [claim] = claims;
  const [scenario] = scenarios;
  if (scenario !== undefined && scenarios.length === 1) return { type: "scenario", id: scenario };
  if (claim !== undefined && claims.length <= CLAIMS_OF_ONE) return { type: "claim", id: claim };
  return { type: "kind", id: kind };
}

interface Tally {
  readonly misconception: Misconception;
  readonly target: LedgerTarget;
  readonly shown: Set<string>;
  readonly offered: Set<string>;
  readonly sittings: Set<string>;
}

/** Counts each misreading of each claim in students, not in answers; most students first. */
export function misconceptionLedger(chances: readonly MisreadingChance[]): LedgerRow[] {
  const tallies = new Map<string, Tally>();
  for (const { sittingId, studentId, target, offered, shown } of chances) {
    for (const misconception of new Set([...offered, ...shown])) {
      const key = `${misconception}|${target.type}|${target.id}`;
      const tally = tallies.get(key) ?? {
        misconception,
        target,
        shown: new Set(),
        offered: new Set(),
        sittings: new Set(),
      };
      tallies.set(key, tally);
      tally.offered.add(studentId);
      if (!shown.includes(misconception)) continue;
      tally.shown.add(studentId);
      tally.sittings.add(sittingId);
    }
  }
  return [...tallies.values()]
    .filter(({ shown }) => shown.size > 0)
    .map(({ shown, offered, sittings, ...rest }) => ({
      ...rest,
      shown: shown.size,
      offered: offered.size,
      sittings: [...sittings],
    }))
    .sort((a, b) => b.shown - a.shown || b.shown / b.offered - a.shown / a.offered);
}
