import type { Bank } from "../bank/bank";
import { MISCONCEPTIONS, type Item, type Misconception } from "../kinds/item";
import { findMisreadings } from "../scheduling/misreadings";
import { answerAll, checkOf, fullQuizzes } from "./course";
import type { SimulatedLearner } from "./simulate-response";

/** How often one misreading was found. */
export interface HolderRow {
  readonly misconception: Misconception;
  readonly holders: number;
  /** Share of its holders in whom it was found. */
  readonly found: number;
  /** Share of its holders in whom another one was found. */
  readonly others: number;
}

export interface FalseAlarmRow {
  readonly learners: number;
  /** Share of learners without a misreading in whom any was found. */
  readonly found: number;
}

/** Full quizzes before the practices on a misreading, and how many of these there are. */
const QUIZZES = 3;
const CHECKS = 4;
/** Courses that holders share: what differs from holder to holder is their answers. */
const COURSES = 10;

interface Course {
  readonly quizzes: readonly Item[];
  readonly checks: ReadonlyMap<Misconception, readonly Item[]>;
}

function drawChecks(bank: Bank, code: Misconception, before: readonly Item[], seed: string): Item[] {
  let items = [...before];
  for (let check = 0; check < CHECKS; check += 1) {
    items = [...items, ...checkOf(bank, code, items, `${seed}|${code}|${String(check)}`)];
  }
  return items.slice(before.length);
}

function drawCourses(bank: Bank, seed: string): Course[] {
  return Array.from({ length: COURSES }, (_, place) => {
    const own = `${seed}|course ${String(place)}`;
    const quizzes = fullQuizzes(bank, QUIZZES, own);
    const checks = MISCONCEPTIONS.map((code) => [code, drawChecks(bank, code, quizzes, own)] as const);
    return { quizzes, checks: new Map(checks) };
  });
}

function foundIn(items: readonly Item[], learner: SimulatedLearner, seed: string): Misconception[] {
  const picks = answerAll(items, learner, seed).flatMap((answer) => answer.picks);
  return findMisreadings(picks)
    .filter(({ verdict }) => verdict === "found")
    .map(({ misconception }) => misconception);
}

/** Courses, drawn once for all learners of a validation. */
export interface MisreadingTrial {
  /** Holders of each misreading, of that knowledge elsewhere: three full quizzes and four practices on it. */
  readonly holders: (knowledge: number, each: number) => HolderRow[];
  /** Learners who hold none, after the same quizzes and practices on one misreading or another. */
  readonly falseAlarms: (knowledge: number, learners: number) => FalseAlarmRow;
}

export function tryMisreadings(bank: Bank, seed: string): MisreadingTrial {
  const courses = drawCourses(bank, seed);
  const itemsOf = (place: number, code: Misconception): readonly Item[] => {
    const course = courses[place % COURSES];
    return course ? [...course.quizzes, ...(course.checks.get(code) ?? [])] : [];
  };
  return {
    holders: (knowledge, each) =>
      MISCONCEPTIONS.map((misconception) => {
        const found = Array.from({ length: each }, (_, place) =>
          foundIn(
            itemsOf(place, misconception),
            { knowledge, misconception },
            `${seed}|${misconception}|${String(place)}`,
          ),
        );
        return {
          misconception,
          holders: each,
          found: found.filter((codes) => codes.includes(misconception)).length / each,
          others: found.filter((codes) => codes.some((code) => code !== misconception)).length / each,
        };
      }),
    falseAlarms: (knowledge, learners) => {
      const found = Array.from({ length: learners }, (_, place) => {
        const code = MISCONCEPTIONS[place % MISCONCEPTIONS.length] ?? "sibling-value";
        const own = `${seed}|none ${String(knowledge)}|${String(place)}`;
        return foundIn(itemsOf(place, code), { knowledge, misconception: null }, own);
      });
      return { learners, found: found.filter((codes) => codes.length > 0).length / learners };
    },
  };
}
