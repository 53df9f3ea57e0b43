import { countAbsolutes, countHedges } from "../cue-words";
import type { Oracle } from "../../claims/oracle";
import { fitsStem } from "../stem-fit";
import { topicsOf } from "../words";
import { settingOf, type Commonness } from "./setting";
import type { Wording } from "./wording";

/** A word that stands in this many claims or fewer marks a topic: a rarer word in stem and key is a clue. */
const RARE = 6;

/** Whether a cue stands in the key and in no distractor, or in distractors and not in the key. */
function parts(counts: readonly number[], keyIndex: number): boolean {
  const inKey = (counts[keyIndex] ?? 0) > 0;
  const inOthers = counts.filter((count, index) => index !== keyIndex && count > 0).length;
  return inKey ? inOthers === 0 : inOthers > 0;
}

export function absoluteCue({ options, keyIndex, isScale }: Wording): string | null {
  return !isScale && parts(options.map(countAbsolutes), keyIndex)
    ? "words such as all or never tell the key from the distractors"
    : null;
}

export function hedgeCue({ options, keyIndex, isScale }: Wording): string | null {
  const counts = options.map(countHedges);
  const inKey = (counts[keyIndex] ?? 0) > 0;
  const others = counts.filter((count, index) => index !== keyIndex && count > 0).length;
  return !isScale && options.length > 0 && (inKey ? others === 0 : others === options.length - 1)
    ? "words such as may or likely tell the key from the distractors"
    : null;
}

export function grammarCue({ stem, options }: Wording): string | null {
  const fits = options.map((option) => fitsStem(stem, option));
  return fits.includes(true) && fits.includes(false) ? "the stem's last word fits some options only" : null;
}

/** A rare word of the question in the key alone, with no such word in any distractor to lead astray. */
export function stemClue(
  { stem, context, statement, options, keyIndex, isScale }: Wording,
  commonness: Commonness,
): string | null {
  if (isScale || options.length === 0) return null;
  const asked = new Set(topicsOf(`${stem} ${context ?? ""} ${statement}`));
  const shared = options.map((option) =>
    topicsOf(option).filter((word) => asked.has(word) && commonness(word) <= RARE),
  );
  const [own = []] = [shared[keyIndex]];
  return own.length > 0 && shared.every((words, index) => index === keyIndex || words.length === 0)
    ? `the key alone repeats a word of the question (${own.join(", ")})`
    : null;
}

/** What about one option could set it apart from the others. */
interface Marks {
  readonly isAbsolute: boolean;
  readonly isHedged: boolean;
  /** Whether it repeats a rare word of the question. */
  readonly echoes: boolean;
}

/** For trying many sets of distractors on one question. */
interface ClueFinder {
  /** Whether absolutes, hedges or words of the question tell the key from these distractors, as the checks above find it. */
  readonly givesAway: (key: string, distractors: readonly string[]) => boolean;
  /** Whether every set from this pool would: the key has something that no member of the pool has. */
  readonly isHopeless: (key: string, pool: readonly string[]) => boolean;
}

/** Looks at each option's words once, however many sets it stands in. */
export function clueFinder(question: string, oracle: Oracle): ClueFinder {
  const { commonness } = settingOf(oracle);
  const asked = new Set(topicsOf(question).filter((topic) => commonness(topic) <= RARE));
  const known = new Map<string, Marks>();
  const marksOf = (text: string): Marks => {
    const found = known.get(text) ?? {
      isAbsolute: countAbsolutes(text) > 0,
      isHedged: countHedges(text) > 0,
      echoes: topicsOf(text).some((topic) => asked.has(topic)),
    };
    known.set(text, found);
    return found;
  };
  const standsAlone = (own: Marks, others: readonly Marks[]): boolean =>
    (own.echoes && others.every(({ echoes }) => !echoes)) ||
    (own.isAbsolute && others.every(({ isAbsolute }) => !isAbsolute)) ||
    (own.isHedged && others.every(({ isHedged }) => !isHedged));
  return {
    givesAway: (key, distractors) => {
      const own = marksOf(key);
      const others = distractors.map(marksOf);
      return (
        standsAlone(own, others) ||
        (!own.isAbsolute && others.some(({ isAbsolute }) => isAbsolute)) ||
        (!own.isHedged && others.every(({ isHedged }) => isHedged))
      );
    },
    isHopeless: (key, pool) => standsAlone(marksOf(key), pool.map(marksOf)),
  };
}
