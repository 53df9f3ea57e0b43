import { randomBytes } from "node:crypto";
import { QUIZZES } from "@/questions/forms/form-plan";
import { QUIZ_TITLES } from "../attempts/quiz-titles";

/** The quizzes of the house as the assignments that a new class begins with, open to its students at once. */
export function houseAssignments(articleId: string) {
  return QUIZZES.map((quiz, at) => ({
    number: at + 1,
    key: quiz,
    title: QUIZ_TITLES[quiz],
    articleId,
    quiz,
    formSeed: randomBytes(16).toString("base64url"),
    status: "PUBLISHED" as const,
  }));
}
