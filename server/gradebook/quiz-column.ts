import { QUIZ_TITLES } from "../attempts/quiz-titles";
import type { QuizKind } from "../generated/prisma/enums";

/** What a class's attempts are counted under: today the kind of quiz. Nothing else in marks and statistics knows that. */
export interface QuizColumn {
  readonly key: string;
  readonly title: string;
}

export function columnOf({ quiz }: { readonly quiz: QuizKind }): QuizColumn {
  return { key: quiz, title: QUIZ_TITLES[quiz] };
}

function isQuizKind(key: string): key is QuizKind {
  return Object.hasOwn(QUIZ_TITLES, key);
}

/** The attempts of a column as a condition of a query; null for an unknown key. */
export function whereColumn(key: string): { readonly quiz: QuizKind } | null {
  return isQuizKind(key) ? { quiz: key } : null;
}

/** The columns of these attempts, in the order in which quizzes are listed everywhere. */
export function columnsOf(attempts: readonly { readonly quiz: QuizKind }[]): QuizColumn[] {
  const taken = new Set(attempts.map(({ quiz }) => quiz));
  return Object.keys(QUIZ_TITLES)
    .filter(isQuizKind)
    .filter((quiz) => taken.has(quiz))
    .map((quiz) => columnOf({ quiz }));
}
