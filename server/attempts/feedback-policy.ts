import type { FeedbackPolicy } from "../generated/prisma/enums";
import type { Withheld } from "./attempt-view";

/** The class's terms that decide on feedback; null for practice of one's own. */
export interface FeedbackTerms {
  readonly feedbackPolicy: FeedbackPolicy;
  readonly dueAt: Date | null;
}

/** Whether a student may have single answers checked while the attempt is open. */
export function isCheckedAtOnce(terms: Pick<FeedbackTerms, "feedbackPolicy"> | null): boolean {
  return terms?.feedbackPolicy === "AT_ONCE";
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
