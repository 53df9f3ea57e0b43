import type { BankEntry } from "../bank/bank";

/** The entries chosen so far, and what they forbid. */
export interface FormDraft {
  readonly entries: readonly BankEntry[];
  /** Whether the entry can join: another family, nothing given away either way. */
  readonly admits: (entry: BankEntry) => boolean;
  readonly add: (entry: BankEntry) => void;
  /** How often the entry's paragraphs, claims and scenarios are on the form already; less is better. */
  readonly crowding: (entry: BankEntry) => number;
  readonly touches: (scenario: string) => boolean;
}

export function startForm(): FormDraft {
  const entries: BankEntry[] = [];
  const families = new Set<string>();
  const asked = new Set<string>();
  const revealed = new Set<string>();
  const paragraphs = new Map<number, number>();
  const claims = new Set<string>();
  const scenarios = new Set<string>();
  return {
    entries,
    admits: ({ draft }) =>
      !families.has(draft.family) &&
      !draft.asks.some((fact) => asked.has(fact) || revealed.has(fact)) &&
      !draft.reveals.some((fact) => asked.has(fact)),
    add: (entry) => {
      entries.push(entry);
      families.add(entry.draft.family);
      entry.draft.asks.forEach((fact) => asked.add(fact));
      entry.draft.reveals.forEach((fact) => revealed.add(fact));
      entry.draft.claims.forEach((claim) => claims.add(claim));
      entry.draft.scenarios.forEach((scenario) => scenarios.add(scenario));
      entry.paragraphs.forEach((paragraph) => paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + 1));
    },
    crowding: ({ draft, paragraphs: own }) =>
      own.reduce((sum, paragraph) => sum + (paragraphs.get(paragraph) ?? 0), 0) / Math.max(1, own.length) +
      2 * draft.claims.filter((claim) => claims.has(claim)).length +
      draft.scenarios.filter((scenario) => scenarios.has(scenario)).length,
    touches: (scenario) => scenarios.has(scenario),
  };
}
