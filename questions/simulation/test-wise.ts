/** Words that a test-wise guesser takes for a sign of a wrong statement. */
const ABSOLUTE = /\b(all|always|alone|any|entirely|every|fully|never|no|none|nothing|only|whole|wholly)\b/i;
/** Words that one takes for a sign of a careful, and so a right, one. */
const HEDGE = /\b(can|could|likely|may|might|often|partly|perhaps|possible|possibly|some|sometimes|tends?)\b/i;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** How promising an option looks to somebody who never read the article. */
function looks(stem: ReadonlySet<string>, text: string, others: readonly string[]): number {
  const words = wordsOf(text);
  const shared = words.filter((word) => stem.has(word)).length;
  const known = words.filter((word) => others.some((other) => wordsOf(other).includes(word))).length;
  return 2 * Number(HEDGE.test(text)) - 2 * Number(ABSOLUTE.test(text)) + shared + known / 4 + text.length / 100;
}

/** The place of the option that looks best: hedged, no absolutes, words of the stem and of other options, long. */
export function bestLooking(stem: string, options: readonly string[]): number {
  const words = new Set(wordsOf(stem));
  const scores = options.map((text, place) =>
    looks(
      words,
      text,
      options.filter((_, other) => other !== place),
    ),
  );
  return scores.indexOf(Math.max(...scores));
}

/** Whether a statement looks true: nothing absolute in it. */
export function looksTrue(statement: string): boolean {
  return !ABSOLUTE.test(statement);
}
