import type { KindName } from "../view/kind-name";

export const QUIZZES = ["QUICK_CHECK", "SCENARIOS", "FULL"] as const;
export type Quiz = (typeof QUIZZES)[number];

/**
 * The kinds of a quiz, hardest to place first; typed answers last, when it is known what the other questions name.
 * No plan is more than half recall.
 */
export const FORM_PLANS = {
  QUICK_CHECK: [
    "scenario-table",
    "new-case",
    "ordering",
    "matching",
    "attribution",
    "commitment-scale",
    "cause-direction",
    "true-false",
    "single-choice",
    "cloze",
  ],
  SCENARIOS: [
    "scenario-table",
    "new-case",
    "new-case",
    "new-case",
    "new-case",
    "strengthen-weaken",
    "strengthen-weaken",
    "single-choice",
  ],
  FULL: [
    "scenario-table",
    "new-case",
    "strengthen-weaken",
    "ordering",
    "missing-link",
    "matching",
    "stance-sort",
    "multiple-true-false",
    "attribution",
    "commitment-scale",
    "cause-direction",
    "evidence",
    "true-false",
    "true-false",
    "single-choice",
    "single-choice",
    "single-choice",
    "short-answer",
    "cloze",
    "cloze",
  ],
} as const satisfies Record<Quiz, readonly KindName[]>;

/** Items on a form of each quiz. */
export const QUIZ_SIZES = {
  QUICK_CHECK: FORM_PLANS.QUICK_CHECK.length,
  SCENARIOS: FORM_PLANS.SCENARIOS.length,
  FULL: FORM_PLANS.FULL.length,
} as const satisfies Record<Quiz, number>;
