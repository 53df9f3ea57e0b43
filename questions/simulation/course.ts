import type { Bank } from "../bank/bank";
import { drawForm } from "../forms/draw-form";
import { drawPractice } from "../forms/draw-practice";
import { seededRandom } from "../forms/seeded-random";
import { chanceMark } from "../kinds/chance-mark";
import { gradeResponse } from "../kinds/grade";
import type { Item, Misconception } from "../kinds/item";
import { picksOf, type Pick } from "../kinds/picks";
import type { Mark } from "../scheduling/knowledge";
import { simulateResponse, type SimulatedLearner } from "./simulate-response";

/** Items of a practice on one misreading. */
const CHECK_ITEMS = 10;

/** So many full quizzes, drawn as the app draws them: nothing comes twice. */
export function fullQuizzes(bank: Bank, quizzes: number, seed: string): Item[] {
  const items: Item[] = [];
  for (let quiz = 0; quiz < quizzes; quiz += 1) {
    const seen = new Set(items.map(({ id }) => id));
    items.push(...drawForm(bank, { quiz: "FULL", seed: `${seed}|${String(quiz)}`, seen }).items);
  }
  return items;
}

/** A practice on one misreading, as the app draws it after those items. */
export function checkOf(bank: Bank, misconception: Misconception, before: readonly Item[], seed: string): Item[] {
  const focus = { type: "misreading", misconception } as const;
  return drawPractice(bank, { focus, count: CHECK_ITEMS, seed, seen: before.map(({ id }) => id) });
}

/** An item as a simulated learner answered it. */
export interface Answered {
  readonly item: Item;
  /** Share of the mark. */
  readonly share: number;
  /** Share that blind guessing earns on the item. */
  readonly chance: number;
  readonly picks: readonly Pick[];
}

/** A simulated learner's answers to those items, in their order. */
export function answerAll(items: readonly Item[], learner: SimulatedLearner, seed: string): Answered[] {
  const random = seededRandom(seed);
  return items.map((item) => {
    const response = simulateResponse(item, learner, random);
    const grade = gradeResponse(item, response);
    const share = grade.type === "points" ? grade.earned / grade.total : 0;
    return { item, share, chance: chanceMark(item), picks: response ? picksOf(item, response) : [] };
  });
}

/** The answer as evidence on one of the `among` claims or scenarios that its item rests on. */
export function markOf({ share, chance }: Answered, among: number): Mark {
  return { share, chance, weight: 1 / among };
}
