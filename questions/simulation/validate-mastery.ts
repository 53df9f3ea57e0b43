import type { Bank } from "../bank/bank";
import { layOut } from "../forms/lay-out";
import { seededRandom } from "../forms/seeded-random";
import type { Item } from "../kinds/item";
import type { Mark } from "../scheduling/knowledge";
import { estimateMastery } from "../scheduling/mastery";
import { answerAll, markOf, type Answered } from "./course";
import type { SimulatedLearner } from "./simulate-response";

/** How often a verdict of mastery was ever given to learners of one kind. */
export interface MasteryRow {
  readonly learners: number;
  /** Claims and scenarios on which a learner had enough evidence for a verdict. */
  readonly cases: number;
  /** Share of the cases that were called mastered after any answer. */
  readonly mastered: number;
  /** Share of learners for whom any claim or scenario was called mastered after any answer. */
  readonly learnersWithAny: number;
}

/** Every question of the bank once, in an order of the seed's. */
function wholeBank(bank: Bank, seed: string): Item[] {
  const random = seededRandom(`${bank.version}|whole|${seed}`);
  return random
    .shuffled(bank.entries)
    .map(({ id, draft, paragraphs }) => layOut(id, draft, paragraphs, random.below(4), random));
}

/** Marks by claim or scenario, in the order given. */
function marksBySubject(answers: readonly Answered[]): Mark[][] {
  const marks = new Map<string, Mark[]>();
  for (const answer of answers) {
    for (const subjects of [answer.item.claims, answer.item.scenarios]) {
      for (const id of subjects) {
        const own = marks.get(id) ?? [];
        own.push(markOf(answer, subjects.length));
        marks.set(id, own);
      }
    }
  }
  return [...marks.values()];
}

function everMastered(marks: readonly Mark[]): { readonly judged: boolean; readonly mastered: boolean } {
  let judged = false;
  for (let answers = 1; answers <= marks.length; answers += 1) {
    const { verdict } = estimateMastery(marks.slice(0, answers));
    if (verdict === "mastered") return { judged: true, mastered: true };
    judged ||= verdict !== "not-enough";
  }
  return { judged, mastered: false };
}

/**
 * Lets learners answer the whole bank, and asks for the verdict on each claim and scenario after each answer: whoever is
 * called a master once is counted, though the verdict may have been taken back.
 */
export function validateMastery(bank: Bank, learner: SimulatedLearner, learners: number, seed: string): MasteryRow {
  let [cases, mastered, withAny] = [0, 0, 0];
  for (let place = 0; place < learners; place += 1) {
    const own = `${seed}|${String(place)}`;
    const verdicts = marksBySubject(answerAll(wholeBank(bank, own), learner, own)).map(everMastered);
    const reached = verdicts.filter((verdict) => verdict.mastered).length;
    cases += verdicts.filter((verdict) => verdict.judged).length;
    mastered += reached;
    withAny += Number(reached > 0);
  }
  return { learners, cases, mastered: mastered / cases, learnersWithAny: withAny / learners };
}
