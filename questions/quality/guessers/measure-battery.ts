import type { Bank } from "../../bank/bank";
import { drawForm } from "../../forms/draw-form";
import type { Quiz } from "../../forms/form-plan";
import { seededRandom } from "../../forms/seeded-random";
import type { Item } from "../../kinds/item";
import { toPublicItem } from "../../kinds/to-public-item";
import { KIND_NAMES, type KindName } from "../../view/kind-name";
import { clusteredMean, type ClusteredMean } from "../clustered-mean";
import { battery, type Guesser } from "./battery";
import { chanceMark, expectedMark, type Sight } from "./expected-mark";
import { lexiconOf, wordsByHint } from "./lexicon";
import { shownOf } from "./task";

/** How one guesser fares. Gains are marks over chance, in points of a hundred. */
export interface GuesserFigure {
  readonly name: string;
  readonly does: string;
  /** Over every item to whose kind of answer its rule applies. */
  readonly gain: ClusteredMean;
  /** Mean mark, and what blind picking may expect, 0 to 1. */
  readonly mark: number;
  readonly chance: number;
  readonly kinds: readonly {
    readonly kind: KindName;
    readonly n: number;
    readonly gain: number;
    readonly upper: number;
  }[];
  /** The families that lift it most: their share of its total gain, largest first. */
  readonly families: readonly { readonly family: string; readonly n: number; readonly gain: number }[];
}

interface Observation {
  readonly cluster: string;
  readonly kind: KindName;
  readonly value: number;
  readonly mark: number;
  readonly chance: number;
}

const FAMILIES_NAMED = 8;
const POINTS = 100;

/** Draws forms by seed until they hold `items` items. */
export function drawForms(bank: Bank, quiz: Quiz, seed: string, items: number): Item[][] {
  const forms: Item[][] = [];
  for (let drawn = 0; drawn < items;) {
    const form = drawForm(bank, { quiz, seed: `${seed}|${String(forms.length)}` }).items;
    if (form.length === 0) break;
    forms.push(form);
    drawn += form.length;
  }
  return forms;
}

function figureOf(name: string, { does }: Guesser, observations: readonly Observation[]): GuesserFigure {
  const gain = clusteredMean(observations);
  const average = (of: (each: Observation) => number): number =>
    observations.reduce((total, each) => total + of(each), 0) / Math.max(1, observations.length);
  const families = new Map<string, { n: number; total: number }>();
  for (const { cluster, value } of observations) {
    const known = families.get(cluster) ?? { n: 0, total: 0 };
    known.n += 1;
    known.total += value;
    families.set(cluster, known);
  }
  return {
    name,
    does,
    gain,
    mark: average(({ mark }) => mark),
    chance: average(({ chance }) => chance),
    kinds: KIND_NAMES.flatMap((kind) => {
      const own = observations.filter((each) => each.kind === kind);
      const { n, mean, upper } = clusteredMean(own);
      return n === 0 ? [] : [{ kind, n, gain: mean, upper }];
    }),
    families: [...families]
      .sort(([, a], [, b]) => b.total - a.total)
      .slice(0, FAMILIES_NAMED)
      .map(([family, { n, total }]) => ({ family, n, gain: total / n })),
  };
}

/** Lets every guesser of the battery sit every form, and holds its marks against blind picking. */
export function measureBattery(bank: Bank, forms: readonly (readonly Item[])[], seed: string): GuesserFigure[] {
  const guessers = Object.entries(battery(lexiconOf(bank.map)));
  const wordsFor = wordsByHint(bank.map);
  const observed = new Map<string, Observation[]>(guessers.map(([name]) => [name, []]));
  forms.forEach((items, index) => {
    const shown = items.map((item) => shownOf(toPublicItem(item, item.id)));
    items.forEach((item, place) => {
      const own = shown[place];
      if (!own) return;
      const others = shown.filter((each) => each !== own);
      const random = seededRandom(`${seed}|${String(index)}|${item.id}`);
      const sight: Sight = { shown: own, others, wordsFor, random };
      const chance = chanceMark(item, sight);
      for (const [name, guesser] of guessers) {
        const mark = expectedMark(item, guesser, sight);
        if (mark === null) continue;
        observed
          .get(name)
          ?.push({ cluster: item.family, kind: item.kind, value: POINTS * (mark - chance), mark, chance });
      }
    });
  });
  return guessers
    .map(([name, guesser]) => figureOf(name, guesser, observed.get(name) ?? []))
    .sort((a, b) => b.gain.upper - a.gain.upper);
}
