import type { FeedbackPolicy, QuizKind } from "../generated/prisma/enums";
import type { Withheld } from "./attempt-view";

/** The class's terms that decide on feedback; null for practice of one's own. */
export interface FeedbackTerms {
  readonly feedbackPolicy: FeedbackPolicy;
  readonly dueAt: Date | null;
}

interface CheckTerms {
  readonly quiz: QuizKind;
  readonly class: Pick<FeedbackTerms, "feedbackPolicy"> | null;
}

/** Columns of an attempt that have its feedback terms. */
export const FEEDBACK_TERMS = { class: { select: { feedbackPolicy: true, dueAt: true } } } as const;

/** Whether a student may have single answers checked while the attempt is open: in practice, and where the class says so. */
export function isCheckedAtOnce({ quiz, class: terms }: CheckTerms): boolean {
  return terms ? terms.feedbackPolicy === "AT_ONCE" : quiz === "PRACTICE";
}

/** Why a submitted attempt's keys and feedback stay on the server at that moment, or null where they may leave it. */
export function withheldFeedback(terms: FeedbackTerms | null, now: Date): Withheld | null {
  if (!terms) return null;
  switch (terms.feedbackPolicy) {
    case "AT_ONCE":
    case "AFTER_SUBMITTING":
      return null;
    case "AFTER_DUE_DATE":
      return terms.dueAt && terms.dueAt <= now ? null : { reason: "after-due", until: terms.dueAt };
    case "NEVER":
      return { reason: "never", until: null };
  }
}
