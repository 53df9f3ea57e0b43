import { countWords } from "../claims/wording";

/** Longest option over shortest, in characters: beyond this, length starts to tell which one is right. */
export const MAX_LENGTH_RATIO = 1.35;
export const MAX_OPTION_WORDS = 20;
export const MAX_STEM_WORDS = 30;
/** A new case is told before it is asked about. */
export const MAX_CASE_WORDS = 70;

/** Whether options are alike enough in length, short enough, and all different. */
export function areParallel(texts: readonly string[]): boolean {
  const lengths = texts.map((text) => text.length);
  return (
    new Set(texts.map((text) => text.toLowerCase())).size === texts.length &&
    texts.every((text) => countWords(text) <= MAX_OPTION_WORDS) &&
    Math.max(...lengths) <= MAX_LENGTH_RATIO * Math.min(...lengths)
  );
}

/** Subsets of `size` in the list's order, at most `limit` that pass, spread over the list rather than all from its start. */
export function subsets<T>(
  list: readonly T[],
  size: number,
  limit: number,
  passes: (subset: readonly T[]) => boolean,
): T[][] {
  const found: T[][] = [];
  for (let start = 0; start < list.length && found.length < limit; start += 1) {
    const rotated = [...list.slice(start), ...list.slice(0, start)];
    const subset = firstSubset(rotated, size, passes);
    if (subset && !found.some((other) => other.every((member) => subset.includes(member)))) found.push(subset);
  }
  return found;
}

/** The first subset with the list's first member that passes, each added member keeping the subset open. */
function firstSubset<T>(list: readonly T[], size: number, passes: (subset: readonly T[]) => boolean): T[] | null {
  const [first, ...rest] = list;
  if (first === undefined) return null;
  const chosen: T[] = [first];
  if (!passes(chosen)) return null;
  for (const candidate of rest) {
    if (chosen.length === size) break;
    if (passes([...chosen, candidate])) chosen.push(candidate);
  }
  return chosen.length === size ? chosen : null;
}
