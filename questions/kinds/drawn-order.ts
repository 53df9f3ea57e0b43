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
