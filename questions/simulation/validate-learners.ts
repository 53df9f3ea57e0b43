import type { Bank } from "../bank/bank";
import { RIGHT_OR_WRONG, validateKnowledge, type KnowledgeRow } from "./validate-knowledge";
import { validateMastery, type MasteryRow } from "./validate-mastery";
import { tryMisreadings, type FalseAlarmRow, type HolderRow } from "./validate-misreadings";
import { validateReplay, type ReplayRow } from "./validate-replay";

/** What the estimates make of simulated learners whose truth is known. */
export interface LearnerReport {
  readonly seed: string;
  readonly mastery: Readonly<Record<"blindGuessers" | "testWiseGuessers" | "halfKnowers" | "knowers", MasteryRow>>;
  /** Holders of one misreading each, who know seven of ten elsewhere. */
  readonly holders: readonly HolderRow[];
  readonly falseAlarms: readonly (FalseAlarmRow & { readonly known: number })[];
  /** One answer right or wrong: where the least error that can be had is known. */
  readonly knowledge: readonly KnowledgeRow[];
  readonly replay: ReplayRow;
}

/** How many learners of each sort are simulated. */
export interface LearnerCounts {
  readonly guessers: number;
  readonly knowers: number;
  readonly holders: number;
  readonly unbiased: number;
  readonly known: number;
  readonly logs: number;
}

const FULL_COUNTS: LearnerCounts = {
  guessers: 12,
  knowers: 6,
  holders: 40,
  unbiased: 140,
  known: 400,
  logs: 100,
};

const HOLDERS_KNOW = 0.7;
const ITEMS = 100;
const KNOWN = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** Simulates learners of each sort and asks the app's own estimates about them. The same seed gives the same figures. */
export function validateLearners(bank: Bank, seed: string, counts: LearnerCounts = FULL_COUNTS): LearnerReport {
  const none = { misconception: null } as const;
  const trial = tryMisreadings(bank, seed);
  return {
    seed,
    mastery: {
      blindGuessers: validateMastery(bank, { ...none, knowledge: 0 }, counts.guessers, seed),
      testWiseGuessers: validateMastery(bank, { ...none, knowledge: 0, guessing: "test-wise" }, counts.guessers, seed),
      halfKnowers: validateMastery(bank, { ...none, knowledge: 0.5 }, counts.knowers, seed),
      knowers: validateMastery(bank, { ...none, knowledge: 0.95 }, counts.knowers, seed),
    },
    holders: trial.holders(HOLDERS_KNOW, counts.holders),
    falseAlarms: [0, 0.3, 0.7, 0.95].map((known) => ({ known, ...trial.falseAlarms(known, counts.unbiased) })),
    knowledge: KNOWN.map((known) =>
      validateKnowledge(bank, { known, learners: counts.known, items: ITEMS, seed, kinds: RIGHT_OR_WRONG }),
    ),
    replay: validateReplay(counts.logs, seed),
  };
}
