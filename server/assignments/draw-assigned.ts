import type { Bank } from "@/questions/bank/bank";
import { drawChosen, drawForm } from "@/questions/forms/draw-form";
import { formContentSchema, type FormContent } from "@/questions/forms/form-content";
import { QUIZ_SIZES, QUIZZES, type Quiz } from "@/questions/forms/form-plan";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import type { QuizKind } from "../generated/prisma/enums";

/** What an assignment asks. */
interface Asked {
  readonly quiz: QuizKind;
  /** As stored. */
  readonly content: unknown;
}

interface AssignedForm extends Asked {
  readonly sameForm: boolean;
  readonly shuffle: boolean;
  readonly formSeed: string;
}

interface Draw {
  /** The attempt's own. */
  readonly seed: string;
  /** Items that nobody of the class is to get. */
  readonly withdrawn: readonly string[];
  /** Items that this student has been shown. */
  readonly seen: ReadonlySet<string>;
}

/** Whether this names a quiz of the house. */
export function isHouseQuiz(quiz: string): quiz is Quiz {
  return QUIZZES.some((each) => each === quiz);
}

export function parseContent(stored: unknown): FormContent | null {
  const parsed = formContentSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Questions that an assignment has. */
export function sizeOf({ quiz, content }: Asked): number {
  return isHouseQuiz(quiz) ? QUIZ_SIZES[quiz] : (parseContent(content)?.items ?? 0);
}

function draw(bank: Bank, { quiz, content }: Asked, seed: string, seen: ReadonlySet<string>): Item[] {
  if (isHouseQuiz(quiz)) return drawForm(bank, { quiz, seed, seen }).items;
  const chosen = parseContent(content);
  return chosen ? drawChosen(bank, { content: chosen, seed, seen }).items : [];
}

/**
 * The items of one attempt at an assignment. The same form for all is drawn by the assignment's seed, whatever the
 * student has seen; a form of one's own by the attempt's, from what is new to the student.
 */
export function drawAssigned(bank: Bank, assignment: AssignedForm, { seed, withdrawn, seen }: Draw): Item[] {
  if (!assignment.sameForm) return draw(bank, assignment, seed, new Set([...seen, ...withdrawn]));
  const items = draw(bank, assignment, assignment.formSeed, new Set(withdrawn));
  return assignment.shuffle ? seededRandom(`order|${seed}`).shuffled(items) : items;
}
