/** Words that turn an answer round or weaken it. */
const NEGATIONS = ["not", "no", "never", "neither", "nor", "without", "against", "anti", "non"];
/** Numbers lie a letter or two apart ("million", "billion"). */
const NUMBERS = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" "),
  ..."seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split(" "),
  ..."million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth".split(" "),
];
const EXACT = new Set([...NEGATIONS, ...NUMBERS]);
/** Beginnings that negate what follows: "stability" and "instability" lie two letters apart. */
const NEGATING = ["un", "in", "im", "ir", "il", "dis", "mis", "non", "anti", "a"];
/** Beginnings of words that name opposite directions. */
const OPPOSITES = [
  ["to", "from"],
  ["east", "west"],
  ["north", "south"],
  ["import", "export"],
  ["inter", "exter"],
  ["increas", "decreas"],
  ["pro", "anti"],
  ["before", "after"],
] as const;
/** Opposites that are whole words, not beginnings: "to" begins too many others. */
const WHOLE = new Set(["to", "from", "pro", "anti"]);

function exactWords(words: readonly string[]): string {
  return words.filter((word) => EXACT.has(word)).join(" ");
}

function hasWord(words: readonly string[], beginning: string): boolean {
  return words.some((word) => (WHOLE.has(beginning) ? word === beginning : word.startsWith(beginning)));
}

function negates(one: string, other: string): boolean {
  return NEGATING.some((prefix) => one === prefix + other);
}

/** Whether two answers, as words, say different numbers, opposite directions, or one the negation of the other. */
export function areTurned(given: readonly string[], wanted: readonly string[]): boolean {
  if (exactWords(given) !== exactWords(wanted)) return true;
  const opposed = (one: string, other: string): boolean =>
    hasWord(given, one) && !hasWord(given, other) && hasWord(wanted, other) && !hasWord(wanted, one);
  if (OPPOSITES.some(([one, other]) => opposed(one, other) || opposed(other, one))) return true;
  return given.some((word) => wanted.some((other) => negates(word, other) || negates(other, word)));
}
