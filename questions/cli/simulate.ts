import type { Bank } from "../bank/bank";
import { checkLimits } from "../simulation/learner-limits";
import { validateLearners, type LearnerReport } from "../simulation/validate-learners";

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const number = (value: number, digits = 3): string => value.toFixed(digits).padStart(7);

const SORTS = {
  blindGuessers: "blind guessers",
  testWiseGuessers: "test-wise guessers",
  halfKnowers: "know half",
  knowers: "know 95 %",
} as const satisfies Record<keyof LearnerReport["mastery"], string>;

function lines({ seed, mastery, holders, falseAlarms, knowledge, replay }: LearnerReport): string[] {
  return [
    `Simulated learners of known truth, seed "${seed}"`,
    "",
    "Ever called a master of a claim or scenario, over the whole bank     of the cases   of the learners",
    ...Object.entries(mastery).map(
      ([sort, row]) =>
        `  ${SORTS[sort as keyof typeof SORTS].padEnd(20)} ${String(row.learners).padStart(4)} learners ${String(row.cases).padStart(6)} cases ${" ".repeat(16)}${percent(row.mastered)}          ${percent(row.learnersWithAny)}`,
    ),
    "",
    "Misreading held (70 % known elsewhere)   holders   found      another found too",
    ...holders.map(
      (row) =>
        `  ${row.misconception.padEnd(36)} ${String(row.holders).padStart(9)}${percent(row.found)}               ${percent(row.others)}`,
    ),
    "",
    "No misreading held, one found",
    ...falseAlarms.map(
      (row) => `  know ${percent(row.known)} ${String(row.learners).padStart(8)} learners ${percent(row.found)}`,
    ),
    "",
    "Share known, from 100 answers right or wrong    bias   error  attainable   ratio   90 % intervals hold it",
    ...knowledge.map(
      (row) =>
        `  know ${percent(row.known)} ${String(row.learners).padStart(8)} learners             ${number(row.bias)} ${number(row.error)}     ${number(row.attainable)} ${number(row.error / row.attainable, 2)}   ${percent(row.covered)}`,
    ),
    "",
    `Due dates replayed from ${String(replay.logs)} logs of ${String(replay.reviews)} reviews: ${String(replay.differing)} differ`,
  ];
}

/** What the estimates make of simulated learners: as a value, as lines for people, and whether the limits are met. */
export function simulate(bank: Bank, seed: string) {
  const value = validateLearners(bank, seed);
  const limits = checkLimits(value);
  const missed = limits.filter(({ met }) => !met).map(({ what }) => `MISSED: ${what}`);
  const verdict = missed.length === 0 ? [`All ${String(limits.length)} limits are met.`] : missed;
  return { value, lines: [...lines(value), "", ...verdict], passed: missed.length === 0 };
}
