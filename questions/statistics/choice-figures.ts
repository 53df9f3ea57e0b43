import { figure, type Figure, type Minimums } from "./figure";
import { correlation } from "./moments";
import type { Sitting } from "./sitting";
import type { UnitRow } from "./unit-rows";

/** One option, pairing or typed answer of an item. */
export interface ChoiceFigures {
  readonly label: string;
  readonly correct: boolean;
  readonly misconception: string | null;
  /** Ids of the sittings that chose it. */
  readonly sittings: readonly string[];
  /** Of those who reached the item. */
  readonly share: number;
  /** Correlation of having chosen it with the mark on the rest. */
  readonly pointBiserial: Figure;
}

const NOBODY_OR_ALL = "Nobody or everybody chose it, or the rest of their marks does not differ.";

/** What was chosen, most often first, the key before others of its share. Those who did not reach the item are left out. */
export function choiceFigures(
  rows: readonly UnitRow[],
  sittings: readonly Sitting[],
  minimums: Minimums,
): ChoiceFigures[] {
  const reached = rows.filter((row) => row.status !== "not-reached");
  const rest = reached.map((row) => row.rest);
  const choices = new Map<string, { correct: boolean; misconception: string | null; rows: Set<number> }>();
  for (const [at, row] of reached.entries()) {
    for (const { label, correct, misconception } of row.chosen) {
      const known = choices.get(label) ?? { correct, misconception, rows: new Set() };
      known.rows.add(at);
      choices.set(label, known);
    }
  }
  const hasRest = (value: number | null): value is number => value !== null;
  const figures = [...choices].map(([label, { correct, misconception, rows: chosenBy }]) => {
    const indicator = reached.map((_, at) => Number(chosenBy.has(at)));
    const value = rest.every(hasRest) ? correlation(indicator, rest) : null;
    return {
      label,
      correct,
      misconception,
      sittings: [...chosenBy].map((at) => sittings[reached[at]?.sitting ?? -1]?.id ?? ""),
      share: chosenBy.size / reached.length,
      pointBiserial: figure(value, reached.length, minimums.relation, NOBODY_OR_ALL),
    };
  });
  return figures.sort((a, b) => b.share - a.share || Number(b.correct) - Number(a.correct));
}
