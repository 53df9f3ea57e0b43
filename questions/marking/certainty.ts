import { CERTAINTY_MARKS, LEAST_CERTAIN } from "../view/certainty";
import type { Confidence } from "../view/confidence";

/**
 * The certainty mark of an answer: 1, 2 or 3 for a right one, 0, -2 or -6 for a wrong one, by the stated confidence; in
 * between for one that is partly right (`correctness` from 0 to 1). Nothing stated counts as the least.
 *
 * The marks are Gardner-Medwin's (A. R. Gardner-Medwin, "Confidence assessment in the teaching of basic science",
 * Association for Learning Technology Journal 3, 1995, 80-85; later called certainty-based marking). Being linear in the
 * correctness, the expected mark depends on the expected correctness alone: whoever wants the most marks does best to say
 * what they think. 2 is worth more than 1 from 2/3 on, 3 more than 2 from 4/5 on.
 */
export function certaintyMark(correctness: number, confidence: Confidence | null): number {
  const { right, wrong } = CERTAINTY_MARKS[confidence ?? LEAST_CERTAIN];
  return wrong + correctness * (right - wrong);
}

/** The correctness, 0 to 1, that comes nearest to a mark at a stated confidence: `certaintyMark` the other way round. */
export function correctnessOfMark(mark: number, confidence: Confidence | null): number {
  const { right, wrong } = CERTAINTY_MARKS[confidence ?? LEAST_CERTAIN];
  return Math.min(1, Math.max(0, (mark - wrong) / (right - wrong)));
}
