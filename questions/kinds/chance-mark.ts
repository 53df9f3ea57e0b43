import type { Item, KeyedGap, KeyedInteraction } from "./item";

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Values that a gap is known to be filled with: the key, and each wrong value however it is written. */
export function gapValues({ slips }: KeyedGap): number {
  return 1 + new Set(slips.map(({ feedback }) => feedback)).size;
}

/** Orders of n pieces by their number of pairs out of order, 0 to n(n-1)/2 (the Mahonian numbers). */
function ordersByInversions(pieces: number): number[] {
  let counts = [1];
  for (let size = 2; size <= pieces; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0);
    counts.forEach((count, inversions) => {
      for (let added = 0; added < size; added += 1) {
        next[inversions + added] = (next[inversions + added] ?? 0) + count;
      }
    });
    counts = next;
  }
  return counts;
}

/** Mean of Kendall's tau cut off at 0 over all orders, as an order is marked. */
function chanceOfOrder(pieces: number): number {
  const counts = ordersByInversions(pieces);
  const pairs = counts.length - 1;
  const orders = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, inversions) => sum + count * Math.max(0, 1 - (2 * inversions) / pairs), 0) / orders;
}

function chanceOfPlacing({ prompts, targets }: Keyed<"assign">): number {
  return mean(prompts.map(({ group }) => 1 / targets.filter((target) => target.group === group).length));
}

/**
 * The share of an item's mark that blind guessing earns on average: every option, place or order equally likely. A gap
 * counts as a choice among the values that it is known to be filled with, though few guessers would think of them all.
 */
export function chanceMark({ interaction }: Pick<Item, "interaction">): number {
  switch (interaction.type) {
    case "choice":
      return mean(interaction.options.map(({ id, correct }) => interaction.credit?.[id] ?? Number(correct)));
    case "verdict": {
      const reason = 1 / interaction.reasons.length;
      // Half a mark for the verdict alone, as it is graded; the verdict itself is a toss.
      return 0.5 * (reason + 0.5 * (1 - reason));
    }
    case "assign":
      return chanceOfPlacing(interaction);
    case "order":
      return chanceOfOrder(interaction.key.length);
    case "text":
      return mean(interaction.gaps.map((gap) => 1 / gapValues(gap)));
  }
}
