import type { Bank, BankEntry } from "../bank/bank";
import type { Item } from "../kinds/item";
import { toPublicItem } from "../kinds/to-public-item";
import { battery, type Guesser } from "../quality/guessers/battery";
import { chanceMark, expectedMark, type Sight } from "../quality/guessers/expected-mark";
import { lexiconOf, wordsByHint } from "../quality/guessers/lexicon";
import { shownOf, type Shown } from "../quality/guessers/task";
import { layOut } from "./lay-out";
import { seededRandom } from "./seeded-random";

/**
 * Cues that an item has whatever form it stands on. Some of its keys must be the longest option or repeat a word of the
 * question; what a form can see to is that as many are the other way round.
 */
const CUES = [
  "longest",
  "shortest",
  "stem overlap",
  "modal slots",
  "odd one out",
  "most hedged",
  "most specific",
  "most frequent",
  "least frequent",
] as const;

/** A cue for typed answers alone: the word that the form's other questions speak of most. */
const NAMED = "named elsewhere";

/** What the follower of each cue gains at an item over blind picking, in marks; in the order of the cues. */
interface Lean {
  readonly gains: readonly number[];
  /** The item's own sight and chance, where it is typed. */
  readonly typed: { readonly item: Item; readonly sight: Sight; readonly chance: number } | null;
  readonly shown: Shown;
}

interface Scales {
  readonly guessers: readonly Guesser[];
  readonly named: Guesser;
  readonly wordsFor: (hint: string) => readonly string[];
  readonly leans: Map<string, Lean>;
}

/** Worked out per bank and entry on first use: it takes some microseconds an entry. */
const scales = new WeakMap<Bank, Scales>();

function scalesOf(bank: Bank): Scales {
  const known = scales.get(bank);
  if (known) return known;
  const guessers = battery(lexiconOf(bank.map));
  const made = {
    guessers: CUES.map((cue) => guessers[cue]),
    named: guessers[NAMED],
    wordsFor: wordsByHint(bank.map),
    leans: new Map<string, Lean>(),
  };
  scales.set(bank, made);
  return made;
}

function weigh({ id, draft, paragraphs }: BankEntry, { guessers, wordsFor }: Scales): Lean {
  const random = seededRandom(id);
  const item = layOut(id, draft, paragraphs, 0, random);
  const shown = shownOf(toPublicItem(item, id));
  const sight = { shown, others: [], wordsFor, random };
  const chance = chanceMark(item, sight);
  // The steps of a scale read alike on every form: whoever goes by them goes by a place, and places are dealt.
  const isScale = draft.body.type === "scale";
  return {
    gains: guessers.map((guesser) => (isScale ? 0 : (expectedMark(item, guesser, sight) ?? chance) - chance)),
    typed: item.interaction.type === "text" ? { item, sight, chance } : null,
    shown,
  };
}

export interface CueBalance {
  readonly add: (entry: BankEntry) => void;
  /** How far the followers of cues would be ahead with this entry on the form: 0 where none of them is. */
  readonly tilt: (entry: BankEntry) => number;
}

const ahead2 = (gain: number): number => Math.max(0, gain) ** 2;

/** Keeps count of what each cue is worth over the items of one form. */
export function startBalance(bank: Bank): CueBalance {
  const known = scalesOf(bank);
  const ahead = CUES.map(() => 0);
  let namedAhead = 0;
  const shown: Shown[] = [];
  const leanOf = (entry: BankEntry): Lean => {
    const lean = known.leans.get(entry.id) ?? weigh(entry, known);
    known.leans.set(entry.id, lean);
    return lean;
  };
  const namedGain = ({ typed }: Lean): number =>
    typed ? (expectedMark(typed.item, known.named, { ...typed.sight, others: shown }) ?? 0) - typed.chance : 0;
  return {
    add: (entry) => {
      const lean = leanOf(entry);
      namedAhead += namedGain(lean);
      shown.push(lean.shown);
      lean.gains.forEach((gain, cue) => {
        ahead[cue] = (ahead[cue] ?? 0) + gain;
      });
    },
    tilt: (entry) => {
      const lean = leanOf(entry);
      const named = lean.typed ? ahead2(namedAhead + namedGain(lean)) : 0;
      return lean.gains.reduce((total, gain, cue) => total + ahead2((ahead[cue] ?? 0) + gain), named);
    },
  };
}
