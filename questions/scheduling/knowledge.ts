/** One graded answer as evidence of what somebody knows. */
export interface Mark {
  /** Share of the marks earned, 0 to 1. */
  readonly share: number;
  /** Share that blind guessing earns on this item on average, 0 to below 1. */
  readonly chance: number;
  /** How much of the answer speaks for the thing asked about: 1 for all of it, 1/m where it rests on m things. */
  readonly weight: number;
}

/** The share of things known, with what it may be. */
export interface Knowledge {
  /** Posterior mean, 0 to 1. */
  readonly estimate: number;
  /** Ends of the central 90 % interval of the posterior. */
  readonly low: number;
  readonly high: number;
}

/** Cells of equal width over which the posterior is summed: a two-hundredth is finer than any figure shown. */
const CELLS = 200;
/** Share of the posterior left out at each end. */
const TAIL = 0.05;

function middleOf(cell: number): number {
  return (cell + 0.5) / CELLS;
}

/** Logarithms of being right and of being wrong by cell, worked out once for each chance: a bank has few of them. */
interface Logarithms {
  readonly right: Float64Array;
  readonly wrong: Float64Array;
}
const logarithms = new Map<number, Logarithms>();

function logarithmsAt(chance: number): Logarithms {
  const known = logarithms.get(chance);
  if (known) return known;
  const rights = Array.from({ length: CELLS }, (_, cell) => chance + (1 - chance) * middleOf(cell));
  const made = {
    right: Float64Array.from(rights, Math.log),
    wrong: Float64Array.from(rights, (right) => Math.log(1 - right)),
  };
  logarithms.set(chance, made);
  return made;
}

/** Relative posterior of each cell, its largest being 1. */
function posterior(marks: readonly Mark[]): number[] {
  const logs = new Float64Array(CELLS);
  for (const { share, chance, weight } of marks) {
    const { right, wrong } = logarithmsAt(chance);
    const [forRight, forWrong] = [weight * share, weight * (1 - share)];
    for (let cell = 0; cell < CELLS; cell += 1) {
      logs[cell] = (logs[cell] ?? 0) + forRight * (right[cell] ?? 0) + forWrong * (wrong[cell] ?? 0);
    }
  }
  const largest = Math.max(...logs);
  return Array.from(logs, (log) => Math.exp(log - largest));
}

/** The value below which that share of the cells' weight lies, between cells by straight lines. */
function quantile(cells: readonly number[], total: number, share: number): number {
  let below = 0;
  for (const [cell, weight] of cells.entries()) {
    if (below + weight >= share * total) return (cell + (share * total - below) / weight) / CELLS;
    below += weight;
  }
  return 1;
}

/**
 * The share known, from marks that guessing may have earned. What is known is answered right, what is not is guessed, so
 * that a mark is `chance + (1 - chance) * known` on average; every share is as likely as another beforehand. This is the
 * beta-binomial model with guessing (Morrison and Brockway 1979, Psychometrika 44: 427-442) with a chance for each item;
 * part marks enter as shares of a trial, which overstates their spread and so widens the interval rather than narrows it.
 */
export function estimateKnowledge(marks: readonly Mark[]): Knowledge {
  const cells = posterior(marks);
  const total = cells.reduce((sum, weight) => sum + weight, 0);
  const estimate = cells.reduce((sum, weight, cell) => sum + weight * middleOf(cell), 0) / total;
  return { estimate, low: quantile(cells, total, TAIL), high: quantile(cells, total, 1 - TAIL) };
}
