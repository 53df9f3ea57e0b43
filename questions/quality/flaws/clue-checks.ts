import { countAbsolutes, countHedges } from "../cue-words";
import { fitsStem } from "../stem-fit";
import { topicsOf } from "../words";
import type { Wording } from "./wording";

/** A word that stands in this many claims or fewer marks a topic: a rarer word in stem and key is a clue. */
const RARE = 6;

/** How many claims use a word's stem. */
export type Commonness = (topic: string) => number;

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
