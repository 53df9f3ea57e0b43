import { distance } from "fastest-levenshtein";
import type { KeyedGap } from "./item";
import { areTurned } from "./turned-words";

/** Words that carry no meaning of their own in a short answer. */
const FILLERS = new Set(["the", "a", "an", "of", "in", "on", "to", "by", "with", "from", "is", "it", "was"]);
/** Slips allowed by length: short names lie too near to one another for any. */
const SLIPS_FROM = [
  { length: 9, slips: 2 },
  { length: 5, slips: 1 },
] as const;

/** Lower case, no accents, no punctuation. */
function plainWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
}

/** Plain words without fillers: what two ways of writing one answer share. */
export function normalise(text: string): string {
  const plain = plainWords(text);
  const words = plain.filter((word) => !FILLERS.has(word));
  return (words.length > 0 ? words : plain).join(" ");
}

function slipsAllowed(text: string): number {
  return SLIPS_FROM.find(({ length }) => text.length >= length)?.slips ?? 0;
}

/**
 * Whether a typed answer is one of the accepted ones. Small slips in longer words are forgiven;
 * digits, numbers in words, and words that negate or turn direction must be exact.
 */
export function isAccepted(typed: string, accepted: readonly string[]): boolean {
  const given = normalise(typed);
  if (given === "") return false;
  return accepted.some((text) => {
    const wanted = normalise(text);
    if (areTurned(plainWords(typed), plainWords(text))) return false;
    if (given === wanted) return true;
    if (/\d/.test(given) || /\d/.test(wanted)) return false;
    return distance(given, wanted) <= slipsAllowed(wanted);
  });
}

function nearest(given: string, texts: readonly string[]): number {
  return Math.min(...texts.map((text) => distance(given, normalise(text))));
}

/** Whether a typed answer fills the gap: accepted, and not written more like one of the known wrong answers. */
export function fillsGap(typed: string, { accepted, slips }: KeyedGap): boolean {
  if (!isAccepted(typed, accepted)) return false;
  const given = normalise(typed);
  const toKey = nearest(given, accepted);
  return (
    toKey === 0 ||
    toKey <
      nearest(
        given,
        slips.map((slip) => slip.text),
      )
  );
}
