/** Words that carry no topic: shared ones tell nothing of what two texts have in common. */
const EMPTY = new Set(
  (
    "a an and are as at be been began but by can could did do does each for from goes going had has have he him his how in " +
    "into is it its may might no nor not of off on once one or other others out over own puts said says she so some such than " +
    "that the their them then there these they this those to too under up upon was were what when where which while who whom " +
    "whose why will with would author article account text view paragraph"
  ).split(" "),
);
const ENDINGS = /(?:ations?|ments?|ness|ings?|ions?|ers?|ies|ied|ed|es|ly|al|s|e|y)$/;
/** Shortest stem that an ending may leave: "tension" keeps its own. */
const SHORTEST_STEM = 4;

/** A word without its ending, so that "suspects" and "suspicion" come near and "closeness" and "close" meet. */
function stemOf(word: string): string {
  const cut = word.replace(ENDINGS, "");
  return cut.length >= SHORTEST_STEM ? cut : word;
}

const known = new Map<string, readonly string[]>();

/** The words of a text in lower case and reading order, possessive endings and punctuation left off. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’']s\b|[’']/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The stems of a text's topical words, each once, in reading order. */
export function topicsOf(text: string): readonly string[] {
  const found = known.get(text);
  if (found) return found;
  const topics = [
    ...new Set(
      wordsOf(text)
        .filter((word) => word.length > 2 && !EMPTY.has(word))
        .map(stemOf),
    ),
  ];
  known.set(text, topics);
  return topics;
}

/** How many topical words the two texts share. */
export function sharedTopics(one: string, other: string): number {
  const words = new Set(topicsOf(other));
  return topicsOf(one).filter((word) => words.has(word)).length;
}
