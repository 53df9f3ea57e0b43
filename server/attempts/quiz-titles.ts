import type { QuizKind } from "../generated/prisma/enums";

/** What students and instructors read as a quiz's name. */
export const QUIZ_TITLES = {
  QUICK_CHECK: "Quick check",
  SCENARIOS: "The four scenarios",
  FULL: "Full quiz",
  PRACTICE: "Practice",
  ASSIGNMENT: "Assignment",
} as const satisfies Record<QuizKind, string>;

const FOCUS_TITLES: Readonly<Record<string, string>> = {
  session: "Practice session",
  claim: "Practice on one claim",
  misreading: "Practice on one misreading",
};

interface Titled {
  readonly quiz: QuizKind;
  readonly focus: string | null;
  readonly assignment: { readonly title: string } | null;
}

/** An attempt's name: its assignment's; a practice is called by what it is about. */
export function titleOf({ quiz, focus, assignment }: Titled): string {
  return assignment?.title ?? FOCUS_TITLES[focus?.split(":")[0] ?? ""] ?? QUIZ_TITLES[quiz];
}
