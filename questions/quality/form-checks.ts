import type { Bank } from "../bank/bank";
import { drawForm } from "../forms/draw-form";
import { FORM_PLANS, QUIZZES, type Quiz } from "../forms/form-plan";
import type { Draft } from "../kinds/draft";
import type { Item } from "../kinds/item";

/** What was found over drawn forms; each count is of forms with the fault. */
export interface FormFigures {
  readonly forms: number;
  readonly short: number;
  /** Two items of one family, or one that asks or shows what another asks. */
  readonly conflicting: number;
  readonly unlikeAgain: number;
  readonly missingScenario: number;
  readonly overHalfRecall: number;
  /** Attempts simulated, ten to a student, and items that came again in them. */
  readonly attempts: number;
  readonly repeated: number;
}

const FORMS_A_QUIZ = 40;
const STUDENTS = 3;
const ATTEMPTS = 10;

function giveAway(one: Draft, other: Draft): boolean {
  return one.asks.some((fact) => other.asks.includes(fact) || other.reveals.includes(fact));
}

function conflicts(drafts: readonly Draft[]): boolean {
  return drafts.some((one, index) =>
    drafts.some(
      (other, at) => at > index && (one.family === other.family || giveAway(one, other) || giveAway(other, one)),
    ),
  );
}

function missesScenario({ map }: Bank, items: readonly Item[]): boolean {
  return map.scenarios.some(({ id }) => !items.some(({ scenarios }) => scenarios.includes(id)));
}

/** Ten attempts by each of a few students: how many items came twice to one of them. */
function countRepeats(bank: Bank, seed: string): number {
  let repeated = 0;
  for (let student = 0; student < STUDENTS; student += 1) {
    const seen = new Set<string>();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { items } = drawForm(bank, { quiz: "FULL", seed: `${seed}|${String(student)}|${String(attempt)}`, seen });
      repeated += items.filter(({ id }) => seen.has(id)).length;
      items.forEach(({ id }) => seen.add(id));
    }
  }
  return repeated;
}

export function checkForms(bank: Bank, seed: string): FormFigures {
  const drafts = new Map(bank.entries.map(({ id, draft }) => [id, draft]));
  const drawn = QUIZZES.flatMap((quiz) =>
    Array.from({ length: FORMS_A_QUIZ }, (_, index) => {
      const request: { quiz: Quiz; seed: string } = { quiz, seed: `${seed}|form|${String(index)}` };
      const { items } = drawForm(bank, request);
      return { quiz, items, again: drawForm(bank, request).items };
    }),
  );
  const count = (isAmiss: (form: (typeof drawn)[number]) => boolean): number => drawn.filter(isAmiss).length;
  return {
    forms: drawn.length,
    short: count(({ quiz, items }) => items.length < FORM_PLANS[quiz].length),
    conflicting: count(({ items }) => conflicts(items.flatMap(({ id }) => drafts.get(id) ?? []))),
    unlikeAgain: count(({ items, again }) => JSON.stringify(items) !== JSON.stringify(again)),
    missingScenario: count(({ items }) => missesScenario(bank, items)),
    overHalfRecall: count(({ items }) => items.filter(({ bloom }) => bloom === "remember").length > items.length / 2),
    attempts: STUDENTS * ATTEMPTS,
    repeated: countRepeats(bank, seed),
  };
}
