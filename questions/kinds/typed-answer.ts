import { distance } from "fastest-levenshtein";

/** Words that carry no meaning of their own in a short answer. */
const FILLERS = new Set(["the", "a", "an", "of", "in", "on", "to", "by", "with", "from", "is", "it", "was"]);
/** Words that turn an answer round or weaken it: no slip of the pen is forgiven beside them. */
const TURNING = new Set(["not", "no", "never", "neither", "nor", "without", "against", "anti", "non"]);
/** Slips allowed by length: short names lie too near to one another for any. */
const SLIPS_FROM = [
  { length: 9, slips: 2 },
  { length: 5, slips: 1 },
] as const;

/** Lower case, no accents, no punctuation, fillers dropped: what two ways of writing one answer share. */
export function normalise(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const words = plain.split(" ").filter((word) => !FILLERS.has(word));
  return words.length > 0 ? words.join(" ") : plain;
}

function slipsAllowed(text: string): number {
  return SLIPS_FROM.find(({ length }) => text.length >= length)?.slips ?? 0;
}

function turningWords(text: string): string {
  return text.split(" ").filter((word) => TURNING.has(word)).join(" ");
}

/**
 * Whether a typed answer is one of the accepted ones. Small slips in longer words are forgiven;
 * digits, and words that negate or turn direction, must be exact.
 */
export function isAccepted(typed: string, accepted: readonly string[]): boolean {
  const given = normalise(typed);
  if (given === "") return false;
  return accepted.some((text) => {
    const wanted = normalise(text);
    if (given === wanted) return true;
    if (/\d/.test(given) || /\d/.test(wanted)) return false;
    if (turningWords(given) !== turningWords(wanted)) return false;
    return distance(given, wanted) <= slipsAllowed(wanted);
  });
}
