import type { Confidence } from "./confidence";

interface CertaintyMark {
  /** The mark of a fully right answer. */
  readonly right: number;
  /** The mark of a fully wrong one. */
  readonly wrong: number;
}

/** What an answer gives under certainty marks, by how sure its student said to be. */
export const CERTAINTY_MARKS = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
} as const satisfies Record<Confidence, CertaintyMark>;

/** What an answer counts as where its student did not say how sure they were. */
export const LEAST_CERTAIN = 1 satisfies Confidence;

/** The least and the most that one question can give. */
export function markRange(certaintyMarks: boolean): { readonly least: number; readonly most: 1 | 3 } {
  return certaintyMarks ? { least: CERTAINTY_MARKS[3].wrong, most: CERTAINTY_MARKS[3].right } : { least: 0, most: 1 };
}
