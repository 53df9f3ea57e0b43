import type { Misconception } from "./item";

/** What a student reads as the name of a misreading. */
export const MISCONCEPTION_LABELS = {
  "sibling-value": "Another name in its place",
  "actor-swap": "Roles exchanged",
  "attribution-swap": "Given to the wrong voice",
  "scenario-swap": "Taken from another scenario",
  "reversed-cause": "Cause and effect turned round",
  "commitment-shift": "Put too firmly or too weakly",
  "stance-swap": "One kind of statement taken for another",
  "scope-widened": "Stretched beyond what is said",
  "date-shift": "Another date in its place",
  "true-but-off-question": "In the article, but beside the question",
  "authored-misreading": "A misreading of this passage",
  "order-swap": "Order turned round",
  "obstacle-ignored": "Obstacle misjudged",
  "condition-ignored": "Condition misjudged",
} as const satisfies Record<Misconception, string>;
