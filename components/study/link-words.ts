/** How a link of the claim map reads from the claim that has it, and from the claim that it points to. */
const LINK_WORDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  because: ["because", "is the reason that"],
  "leads to": ["leads to", "follows from"],
  "contrasts with": ["stands against", "stands against"],
  supports: ["supports", "is supported by"],
  "comes before": ["comes before", "comes after"],
  "goes with": ["goes with", "goes with"],
};

/** A link in words: as its own claim says it, or, where `reversed`, as the claim at its other end does. */
export function linkWords(type: string, reversed = false): string {
  return LINK_WORDS[type]?.[reversed ? 1 : 0] ?? type;
}
