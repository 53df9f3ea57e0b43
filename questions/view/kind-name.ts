/** Every question kind by what a student reads as its name, in the order in which reports list them. */
export const KIND_LABELS = {
  "single-choice": "Single choice",
  "true-false": "True or false, and why",
  "multiple-true-false": "Several statements",
  matching: "Matching",
  ordering: "Ordering",
  cloze: "Fill the gap",
  "short-answer": "Short answer",
  attribution: "Whose view",
  "commitment-scale": "How firmly",
  "stance-sort": "Fact or view",
  "cause-direction": "Cause and effect",
  "missing-link": "Missing link",
  "scenario-table": "Scenario table",
  "new-case": "New case",
  "strengthen-weaken": "Stronger or weaker",
  evidence: "Evidence",
} as const;

export type KindName = keyof typeof KIND_LABELS;
// A key of this very table each: TypeScript's type for keys is any string.
export const KIND_NAMES = Object.keys(KIND_LABELS) as readonly KindName[];
