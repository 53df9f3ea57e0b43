import { digestNumber } from "../forms/digest";

/**
 * The list in an order that looks drawn, and that each member's own name decides: taking one member out leaves the
 * others as they were, so that an item changes only where something changes that it rests on.
 */
export function drawnOrder<T>(seed: string, list: readonly T[], nameOf: (member: T) => string): T[] {
  return list
    .map((member) => ({ member, rank: digestNumber(`${seed}|${nameOf(member)}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
}

/** Paragraphs that the draw may move a member by. */
const STRAY = 4;

/**
 * The list with what lies near first, give or take a few paragraphs that the seed draws: near enough to be plausible,
 * other ones from seed to seed, and each member's place decided by its own name and distance alone.
 */
export function nearbyOrder<T>(
  seed: string,
  list: readonly T[],
  { nameOf, distanceOf }: { readonly nameOf: (member: T) => string; readonly distanceOf: (member: T) => number },
): T[] {
  const stray = (member: T): number => (digestNumber(`${seed}|${nameOf(member)}`) / 2 ** 32) * STRAY;
  return list
    .map((member) => ({ member, rank: distanceOf(member) + stray(member) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
}

/** One of several wordings, by turns from a start that the seed draws: not every family begins with the first. */
export function wordingFor(wordings: readonly string[], seed: string, turn: number): string {
  return wordings[(digestNumber(seed) + turn) % wordings.length] ?? "";
}
