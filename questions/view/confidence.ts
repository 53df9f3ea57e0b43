/** How sure a student says to be of an answer, from a guess upwards. */
export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CONFIDENCE_LABELS = {
  1: "Unsure",
  2: "Fairly sure",
  3: "Sure",
} as const satisfies Record<Confidence, string>;

/** The confidence that a stored or chosen number stands for; null for any other, and where none was given. */
export function toConfidence(value: number | null | undefined): Confidence | null {
  return CONFIDENCES.find((each) => each === value) ?? null;
}
