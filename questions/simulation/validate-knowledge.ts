import type { Bank } from "../bank/bank";
import { drawItems } from "../forms/draw-items";
import { chanceMark } from "../kinds/chance-mark";
import type { Item } from "../kinds/item";
import { estimateKnowledge } from "../scheduling/knowledge";
import { KIND_NAMES, type KindName } from "../view/kind-name";
import { answerAll, markOf } from "./course";

/** How near the estimate comes to the truth. */
export interface KnowledgeRow {
  /** Share that the learners really know. */
  readonly known: number;
  readonly learners: number;
  readonly items: number;
  /** Mean of the estimate less the truth. */
  readonly bias: number;
  /** Root mean square of the estimate less the truth. */
  readonly error: number;
  /** The least error that an unbiased estimate from these answers can have (Cramér and Rao). */
  readonly attainable: number;
  /** Share of the 90 % intervals that held the truth. */
  readonly covered: number;
}

/** Kinds with one key among options, each of which is right or wrong: only for them is the bound so simple. */
export const RIGHT_OR_WRONG: readonly KindName[] = [
  "single-choice",
  "attribution",
  "cause-direction",
  "missing-link",
  "new-case",
  "strengthen-weaken",
  "evidence",
];

/**
 * With p = c + (1 - c) k the probability of being right where c is the item's chance, one answer's Fisher information on
 * k is (1 - c)² / (p (1 - p)); no unbiased estimate has a standard error below the root of their sum's inverse.
 */
function attainableError(items: readonly Item[], known: number): number {
  const information = items.reduce((sum, item) => {
    const chance = chanceMark(item);
    const right = chance + (1 - chance) * known;
    return sum + (1 - chance) ** 2 / (right * (1 - right));
  }, 0);
  return 1 / Math.sqrt(information);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface KnowledgeTrial {
  readonly known: number;
  readonly learners: number;
  readonly items: number;
  readonly seed: string;
  /** Kinds answered; every kind where it is left out, and then `attainable` is that of right-or-wrong marks. */
  readonly kinds?: readonly KindName[];
}

/** Lets learners who know that share answer so many items, and compares what is estimated with the truth. */
export function validateKnowledge(bank: Bank, trial: KnowledgeTrial): KnowledgeRow {
  const { known, learners, items: count, seed, kinds = KIND_NAMES } = trial;
  const items = drawItems(bank, { seed, count, kinds });
  const estimates = Array.from({ length: learners }, (_, place) => {
    const answers = answerAll(
      items,
      { knowledge: known, misconception: null },
      `${seed}|${String(known)}|${String(place)}`,
    );
    return estimateKnowledge(answers.map((answer) => markOf(answer, 1)));
  });
  const errors = estimates.map(({ estimate }) => estimate - known);
  return {
    known,
    learners,
    items: items.length,
    bias: mean(errors),
    error: Math.sqrt(mean(errors.map((error) => error ** 2))),
    attainable: attainableError(items, known),
    covered: mean(estimates.map(({ low, high }) => Number(low <= known && known <= high))),
  };
}
