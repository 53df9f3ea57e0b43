import { QUIZZES } from "@/questions/forms/form-plan";
import { newSeed } from "../attempts/new-seed";
import { QUIZ_TITLES } from "../attempts/quiz-titles";

/** The quizzes of the house as the assignments that a new class begins with, open to its students at once. */
export function houseAssignments(articleId: string) {
  return QUIZZES.map((quiz, at) => ({
    number: at + 1,
    key: quiz,
    title: QUIZ_TITLES[quiz],
    articleId,
    quiz,
    formSeed: newSeed(),
    status: "PUBLISHED" as const,
  }));
}
