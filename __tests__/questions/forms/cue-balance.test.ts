import { drawForm } from "@/questions/forms/draw-form";
import { startBalance } from "@/questions/forms/cue-balance";
import { battery, type GuesserName } from "@/questions/quality/guessers/battery";
import { chanceMark, expectedMark } from "@/questions/quality/guessers/expected-mark";
import { lexiconOf, wordsByHint } from "@/questions/quality/guessers/lexicon";
import { shownOf } from "@/questions/quality/guessers/task";
import { seededRandom } from "@/questions/forms/seeded-random";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { Item } from "@/questions/kinds/item";
import { realBank } from "../../builders/every-item";

const bank = realBank();
const guessers = battery(lexiconOf(bank.map));

/** What a guesser gains over blind picking at an item that stands alone, in marks. */
function gainAt(item: Item, name: GuesserName): number {
  const sight = {
    shown: shownOf(toPublicItem(item, "q1")),
    others: [],
    wordsFor: wordsByHint(bank.map),
    random: seededRandom("ties"),
  };
  const chance = chanceMark(item, sight);
  return (expectedMark(item, guessers[name], sight) ?? chance) - chance;
}

test("keys that one cue finds tilt a form further and further, and keys that it misses tilt it back", () => {
  const gains = bank.entries.flatMap((entry) => {
    const item = bank.item(entry.id);
    return item && entry.draft.body.type === "choice" ? [{ entry, gain: gainAt(item, "longest") }] : [];
  });
  const found = gains.filter(({ gain }) => gain > 0.7).map(({ entry }) => entry);
  const missed = gains.filter(({ gain }) => gain < 0).map(({ entry }) => entry);
  const balance = startBalance(bank);
  const [next, ...others] = found;
  if (!next) throw new Error("the bank has no such item");
  const tilts = others.slice(0, 8).map((entry) => {
    balance.add(entry);
    return balance.tilt(next);
  });
  expect(tilts.at(-1)).toBeGreaterThan(tilts[0] ?? Infinity);
  const afterFound = balance.tilt(next);
  // Each of these is chosen as a form chooses: the one that tilts it least.
  for (let turn = 0; turn < 12; turn += 1) {
    const best = [...missed].sort((a, b) => balance.tilt(a) - balance.tilt(b))[0];
    if (best) balance.add(best);
  }
  expect(balance.tilt(next)).toBeLessThan(afterFound);
});

test("over drawn forms no cue is worth a mark in twenty, and the items alone would give more", () => {
  const seeds = Array.from({ length: 60 }, (_, index) => `balance ${String(index)}`);
  const items = seeds.flatMap((seed) => drawForm(bank, { quiz: "FULL", seed }).items);
  const mean = (all: readonly Item[], name: GuesserName): number =>
    all.reduce((total, item) => total + gainAt(item, name), 0) / all.length;
  const everything = bank.entries.flatMap(({ id }) => bank.item(id) ?? []);
  for (const name of ["longest", "shortest", "stem overlap", "most frequent", "most specific", "most hedged"] as const)
    expect({ name, worth: mean(items, name) < 0.05 }).toEqual({ name, worth: true });
  expect(mean(everything, "most frequent")).toBeGreaterThan(0.05);
});
