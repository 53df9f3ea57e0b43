/** Every question kind, in the order in which reports list them. */
export const KIND_NAMES = [
  "single-choice",
  "true-false",
  "multiple-true-false",
  "matching",
  "ordering",
  "cloze",
  "short-answer",
  "attribution",
  "commitment-scale",
  "stance-sort",
  "cause-direction",
  "missing-link",
  "scenario-table",
  "new-case",
  "strengthen-weaken",
  "evidence",
] as const;

export type KindName = (typeof KIND_NAMES)[number];

/** What a student reads as the kind's name. */
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
} as const satisfies Record<KindName, string>;
