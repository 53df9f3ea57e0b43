import { wordsOf } from "./words";

/** Words that let nothing through. A test-wise reader takes statements with them for false. */
const ABSOLUTES = new Set(
  (
    "absolutely all always alone any anybody anything completely entirely every everybody everyone everything exclusively " +
    "forever impossible invariably must never nobody none nothing only purely solely totally utterly wholly"
  ).split(" "),
);
/** Words that leave a way out. A test-wise reader takes statements with them for true. */
const HEDGES = new Set(
  (
    "apparently can chiefly could frequently generally largely likely mainly may might mostly often partly perhaps possible " +
    "possibly probably rather seem seemed seems some sometimes somewhat tend tends typically usually"
  ).split(" "),
);

/** "All four" counts; it does not overstate. */
const COUNTED = /\ball (?:two|three|four|five|six|\d+)\b/gi;

export function countAbsolutes(text: string): number {
  return wordsOf(text.replace(COUNTED, "")).filter((word) => ABSOLUTES.has(word)).length;
}

export function countHedges(text: string): number {
  return wordsOf(text).filter((word) => HEDGES.has(word)).length;
}
