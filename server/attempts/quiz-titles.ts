import type { QuizKind } from "../generated/prisma/enums";

/** What students and instructors read as a quiz's name. */
export const QUIZ_TITLES = {
  QUICK_CHECK: "Quick check",
  SCENARIOS: "The four scenarios",
  FULL: "Full quiz",
  PRACTICE: "Practice",
} as const satisfies Record<QuizKind, string>;

const FOCUS_TITLES: Readonly<Record<string, string>> = {
  session: "Practice session",
  claim: "Practice on one claim",
  misreading: "Practice on one misreading",
};

/** An attempt's name: a practice is called by what it is about. */
export function titleOf({ quiz, focus }: { readonly quiz: QuizKind; readonly focus: string | null }): string {
  return FOCUS_TITLES[focus?.split(":")[0] ?? ""] ?? QUIZ_TITLES[quiz];
}
