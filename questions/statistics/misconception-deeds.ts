import type { Misconception } from "../kinds/item";

/** What students did who show a misreading, to stand after "14 of 31" and before "in claim c07". */
export const MISCONCEPTION_DEEDS = {
  "sibling-value": "put another name in its place",
  "actor-swap": "exchanged who acts and who is acted on",
  "attribution-swap": "gave the view to the wrong voice",
  "scenario-swap": "took a piece from another scenario",
  "reversed-cause": "turned cause and effect round",
  "commitment-shift": "put it too firmly or too weakly",
  "stance-swap": "took one kind of statement for another",
  "scope-widened": "stretched it beyond what is said",
  "date-shift": "put another date in its place",
  "true-but-off-question": "chose what is in the article but beside the question",
  "authored-misreading": "fell for a known misreading",
  "order-swap": "turned the order round",
  "obstacle-ignored": "misjudged the obstacle",
  "condition-ignored": "misjudged the condition",
} as const satisfies Record<Misconception, string>;
