import { countAbsolutes, countHedges } from "../cue-words";
import { sharedTopics, topicsOf, wordsOf } from "../words";
import { fitsStem } from "../stem-fit";
import type { Shown, Task } from "./task";

/**
 * A way to answer without having read the article. It sees what a student sees and never a key; where a rule has
 * nothing to go by, or is not given for a kind of answer, the guesser picks at random.
 */
export interface Guesser {
  /** What such a student does, for the report. */
  readonly does: string;
  /** How much an option is liked; the best liked are picked, ties at random. */
  readonly option?: (option: string, task: Task, place: number) => number;
  /** Above 0: the statement is taken for true; below 0: for false. */
  readonly statement?: (statement: string) => number;
  /** Pieces are put in ascending order of this. */
  readonly piece?: (piece: string, place: number) => number;
  /** How much a word is liked that could be typed into a gap; words that the item shows already are never typed. */
  readonly typed?: (word: string, others: readonly Shown[]) => number;
}

/** What is known of the article's words from having heard of its subject: how often each stands in the map. */
export interface Lexicon {
  readonly frequency: (text: string) => number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Words that two texts share, each once, the empty ones too: how alike two options look. */
function sharedWords(one: string, other: string): number {
  const words = new Set(wordsOf(other));
  return new Set(wordsOf(one).filter((word) => words.has(word))).size;
}

function likeness(option: string, { options }: Task): number {
  return sum(options.map((other) => (other === option ? 0 : sharedWords(option, other))));
}

/** Names and numbers: capitals after the first word, and digits. */
function specificity(text: string): number {
  return (text.slice(1).match(/\b\p{Lu}|\d+/gu) ?? []).length;
}

function numberIn(text: string): number | null {
  const [found, more] = text.match(/\d+/g) ?? [];
  if (found !== undefined) return more === undefined ? Number(found) : null;
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  const named = words.findIndex((word) => wordsOf(text).includes(word));
  return named < 0 ? null : named;
}

/** Nearness to the middle of the numbers offered; 0 where not every option is a number. */
function middling(option: string, { options }: Task): number {
  const numbers = options.map(numberIn);
  const own = numberIn(option);
  if (own === null || numbers.includes(null)) return 0;
  const below = numbers.filter((number) => (number ?? 0) < own).length;
  const above = numbers.filter((number) => (number ?? 0) > own).length;
  return -Math.abs(below - above);
}

/** Whether another option is this one turned round: the same words in another order. */
function hasReversal(option: string, { options }: Task): number {
  const sorted = (text: string): string => wordsOf(text).sort().join(" ");
  return Number(options.some((other) => other !== option && sorted(other) === sorted(option)));
}

/** The largest part of the option's topical words that one other question of the form names. */
function namedElsewhere(option: string, others: readonly Shown[]): number {
  const topics = Math.max(1, topicsOf(option).length);
  return Math.max(0, ...others.map(({ asked }) => sharedTopics(option, asked) / topics));
}

function offeredElsewhere(option: string, others: readonly Shown[]): number {
  const wanted = option.toLowerCase();
  return sum(others.map(({ offered }) => offered.filter((other) => other.toLowerCase() === wanted).length));
}

function atPlace(wanted: number): Guesser {
  const letter = String.fromCharCode("a".charCodeAt(0) + wanted);
  return {
    does: `always takes option ${letter}`,
    option: (_option, _task, place) => Number(place === wanted),
    ...(wanted < 2 ? { statement: () => (wanted === 0 ? 1 : -1) } : {}),
  };
}

/** Guessers that go by an option's looks. */
const BY_LOOKS = {
  longest: {
    does: "takes the longest option",
    option: (option) => option.length,
    piece: (piece) => -piece.length,
  },
  shortest: {
    does: "takes the shortest option",
    option: (option) => -option.length,
    piece: (piece) => piece.length,
  },
  "modal slots": { does: "takes the option that shares most words with the other options", option: likeness },
  "odd one out": {
    does: "takes the option that shares fewest words with the other options",
    option: (option, task) => -likeness(option, task),
  },
  "most hedged": {
    does: "takes the option with most words such as may and likely, and hedged statements for true",
    option: (option) => countHedges(option),
    statement: countHedges,
  },
  "no absolutes": {
    does: "leaves out options with words such as all and never, and takes such statements for false",
    option: (option) => -countAbsolutes(option),
    statement: (statement) => -countAbsolutes(statement),
  },
  "most specific": { does: "takes the option with most names and numbers", option: specificity },
  "middle number": { does: "takes the middle number where all options are numbers", option: middling },
  opposites: { does: "takes one of two options that turn each other round", option: hasReversal },
  "order as shown": { does: "leaves the pieces as they stand", piece: (_piece, place) => place },
} as const satisfies Readonly<Record<string, Guesser>>;

/** Guessers that go by the question and by the rest of the form. */
const BY_CONTEXT = {
  "stem overlap": {
    does: "takes the option with most words of the question in it",
    option: (option, { question }) => sharedTopics(option, question),
  },
  grammar: {
    does: "takes the option that fits the end of an unfinished stem",
    option: (option, { question }) => Number(fitsStem(question, option)),
  },
  "named elsewhere": {
    does: "takes the option that another question of the form names",
    option: (option, { others }) => namedElsewhere(option, others),
    typed: (word, others) => {
      const wanted = word.toLowerCase();
      return others.filter(({ plain }) => plain.includes(wanted)).length;
    },
  },
  "offered elsewhere": {
    does: "takes the option that other questions of the form offer too",
    option: (option, { others }) => offeredElsewhere(option, others),
    typed: (word, others) => offeredElsewhere(word, others),
  },
} as const satisfies Readonly<Record<string, Guesser>>;

/** Guessers that have heard what the article is about. */
function byHearsay({ frequency }: Lexicon): Readonly<Record<"most frequent" | "least frequent", Guesser>> {
  return {
    "most frequent": {
      does: "takes what the article speaks of most often",
      option: (option) => frequency(option),
      typed: (word) => frequency(word),
    },
    "least frequent": { does: "takes what the article speaks of least often", option: (option) => -frequency(option) },
  };
}

/** No item has more than five options. */
type Place = "place 1" | "place 2" | "place 3" | "place 4" | "place 5";
export type GuesserName = keyof typeof BY_LOOKS | keyof typeof BY_CONTEXT | keyof ReturnType<typeof byHearsay> | Place;

/** Every guesser by name, with those of the test-wiseness literature (Millman, Bishop and Ebel 1965) among them. */
export function battery(lexicon: Lexicon): Readonly<Record<GuesserName, Guesser>> {
  return {
    ...BY_LOOKS,
    ...BY_CONTEXT,
    ...byHearsay(lexicon),
    "place 1": atPlace(0),
    "place 2": atPlace(1),
    "place 3": atPlace(2),
    "place 4": atPlace(3),
    "place 5": atPlace(4),
  };
}
