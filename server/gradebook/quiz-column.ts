import { QUIZ_TITLES } from "../attempts/quiz-titles";
import type { QuizKind } from "../generated/prisma/enums";

/** What a class's attempts are counted under: their assignment. Nothing else in marks and statistics knows that. */
export interface QuizColumn {
  readonly key: string;
  readonly title: string;
}

interface Counted {
  readonly quiz: QuizKind;
  readonly assignment: { readonly key: string; readonly title: string } | null;
}

/** Columns of an attempt that say what it is counted under. */
export const COLUMN = { quiz: true, assignment: { select: { key: true, title: true } } } as const;

export function columnOf({ quiz, assignment }: Counted): QuizColumn {
  return assignment ?? { key: quiz, title: QUIZ_TITLES[quiz] };
}
