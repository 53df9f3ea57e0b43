import type { FeedbackPolicy, QuizKind } from "../generated/prisma/enums";
import type { Withheld } from "./attempt-view";

/** What decides on an attempt's feedback; no assignment for practice of one's own. */
export interface FeedbackTerms {
  readonly assignment: { readonly feedbackPolicy: FeedbackPolicy } | null;
  /** For this student. */
  readonly dueAt: Date | null;
}

interface CheckTerms extends Pick<FeedbackTerms, "assignment"> {
  readonly quiz: QuizKind;
}

/** Columns of an attempt that have its feedback terms. */
export const FEEDBACK_TERMS = { dueAt: true, assignment: { select: { feedbackPolicy: true } } } as const;

/** Whether a student may have single answers checked while the attempt is open: in practice, and where the assignment says so. */
export function isCheckedAtOnce({ quiz, assignment }: CheckTerms): boolean {
  return assignment ? assignment.feedbackPolicy === "AT_ONCE" : quiz === "PRACTICE";
}

/** Why a submitted attempt's keys and feedback stay on the server at that moment, or null where they may leave it. */
export function withheldFeedback({ assignment, dueAt }: FeedbackTerms, now: Date): Withheld | null {
  if (!assignment) return null;
  switch (assignment.feedbackPolicy) {
    case "AT_ONCE":
    case "AFTER_SUBMITTING":
      return null;
    case "AFTER_DUE_DATE":
      return dueAt && dueAt <= now ? null : { reason: "after-due", until: dueAt };
    case "NEVER":
      return { reason: "never", until: null };
  }
}
