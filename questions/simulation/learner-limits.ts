import type { LearnerReport } from "./validate-learners";

/** What the estimates must come to; shares are 0 to 1. */
const LIMITS = {
  /** Guessers called masters, of all cases. */
  guessersMastered: 0.01,
  /** Holders in whom their misreading is found, and in whom another is. */
  found: 0.9,
  others: 0.1,
  /** Learners without a misreading in whom one is found. */
  falseAlarms: 0.05,
  /** Error of the share known, over the least that an unbiased estimate can have. */
  errorRatio: 1.1,
  /** 90 % intervals that hold the truth. */
  covered: 0.85,
  knowersMastered: 0.8,
} as const;

interface Line {
  readonly what: string;
  readonly met: boolean;
}

/** Every limit, said in words, and whether the report meets it. */
export function checkLimits({ mastery, holders, falseAlarms, knowledge, replay }: LearnerReport): Line[] {
  const { blindGuessers, testWiseGuessers, knowers } = mastery;
  const guessed = [blindGuessers, testWiseGuessers].map((row) => row.mastered);
  return [
    {
      what: "guessers reach mastery in at most 1 % of cases",
      met: guessed.every((share) => share <= LIMITS.guessersMastered),
    },
    {
      what: "who knows 95 % reaches it in more than 80 %",
      met: knowers.mastered > LIMITS.knowersMastered,
    },
    ...holders.map(({ misconception, found, others }) => ({
      what: `${misconception} is found in 90 % or more of its holders, another one in at most 10 %`,
      met: found >= LIMITS.found && others <= LIMITS.others,
    })),
    {
      what: "of learners without a misreading at most 5 % have one found",
      met: falseAlarms.every(({ found }) => found <= LIMITS.falseAlarms),
    },
    ...knowledge.map(({ known, error, attainable, covered }) => ({
      what: `${String(known)} known is recovered within 10 % of the attainable error, the intervals holding it`,
      met: error <= LIMITS.errorRatio * attainable && covered > LIMITS.covered,
    })),
    { what: "a log replayed gives the same due dates", met: replay.differing === 0 },
  ];
}
