import { shownOf } from "./guessers/task";
import type { Item } from "../kinds/item";
import { toPublicItem } from "../kinds/to-public-item";
import { wordsOf } from "./words";

export interface NearDuplicates {
  readonly items: number;
  /** Items with a near-duplicate in another family. */
  readonly doubled: number;
  /** Families that stand too near to each other, with how alike their nearest items are (0 to 1). */
  readonly pairs: readonly { readonly families: readonly [string, string]; readonly likeness: number }[];
}

/**
 * Two items are near-duplicates where the runs of three words that they show (stem, case, statement and options; a
 * shorter text is one run) have a Jaccard likeness of this or more. Broder, "On the resemblance of documents", 1997.
 */
const NEAR_DUPLICATE = 0.8;
const RUN = 3;

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  if (words.length <= RUN) return words.length === 0 ? [] : [words.join(" ")];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" "));
}

function shownRuns(item: Item): ReadonlySet<string> {
  const { asked, offered } = shownOf(toPublicItem(item, item.id));
  return new Set([asked, ...offered].flatMap(runsOf));
}

/** Items that look alike across families; variants within one family are meant to be alike. */
export function findNearDuplicates(items: readonly Item[]): NearDuplicates {
  const runs = items.map(shownRuns);
  const holders = new Map<string, number[]>();
  runs.forEach((own, index) => {
    for (const run of own) holders.set(run, [...(holders.get(run) ?? []), index]);
  });
  const doubled = new Set<number>();
  const pairs = new Map<string, NearDuplicates["pairs"][number]>();
  items.forEach((item, index) => {
    const shared = new Map<number, number>();
    for (const run of runs[index] ?? []) {
      for (const other of holders.get(run) ?? []) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const family = items[other]?.family ?? "";
      const likeness = count / ((runs[index]?.size ?? 0) + (runs[other]?.size ?? 0) - count);
      if (family === item.family || likeness < NEAR_DUPLICATE) continue;
      doubled.add(index).add(other);
      const name = `${item.family}|${family}`;
      if ((pairs.get(name)?.likeness ?? 0) < likeness) pairs.set(name, { families: [item.family, family], likeness });
    }
  });
  return {
    items: items.length,
    doubled: doubled.size,
    pairs: [...pairs.values()].sort((a, b) => b.likeness - a.likeness),
  };
}
