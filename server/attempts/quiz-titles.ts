import type { QuizKind } from "../generated/prisma/enums";

/** What students and instructors read as a quiz's name. */
export const QUIZ_TITLES = {
  QUICK_CHECK: "Quick check",
  SCENARIOS: "The four scenarios",
  FULL: "Full quiz",
  PRACTICE: "Practice",
} as const satisfies Record<QuizKind, string>;
