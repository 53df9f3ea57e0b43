import type { Bank } from "../bank/bank";
import type { Bloom } from "../kinds/item";
import type { KindName } from "../view/kind-name";
import {
  countByBloom,
  countByKind,
  countByParagraph,
  familyCapacities,
  isAboveRecall,
  measureCoverage,
  needsTwoClaims,
  type CountBy,
  type Coverage,
  type FamilyCapacity,
} from "./coverage";
import { measureFlaws, type FlawFigure } from "./flaws/measure-flaws";
import { checkForms, type FormFigures } from "./form-checks";
import { drawForms, measureBattery, type GuesserFigure } from "./guessers/measure-battery";
import { measureKeyPositions, type KeyPositions } from "./key-positions";
import { findNearDuplicates, type NearDuplicates } from "./near-duplicates";

export interface MeasureRequest {
  readonly seed: string;
  /** How many drawn items the guessers sit. */
  readonly items: number;
}

export const DEFAULT_REQUEST: MeasureRequest = { seed: "1", items: 6_000 };

/** Everything that is measured of a bank. */
export interface Measures {
  readonly article: string;
  readonly bankVersion: string;
  readonly seed: string;
  readonly items: number;
  readonly flaws: readonly FlawFigure[];
  /** Items that the guessers sat. */
  readonly guessed: number;
  /** The most successful first. */
  readonly guessers: readonly GuesserFigure[];
  readonly coverage: Coverage;
  readonly kinds: readonly CountBy<KindName>[];
  readonly depth: readonly CountBy<Bloom>[];
  readonly paragraphs: readonly CountBy<string>[];
  /** Shares of the bank's items, 0 to 1. */
  readonly aboveRecall: number;
  readonly twoClaims: number;
  readonly families: readonly FamilyCapacity[];
  readonly nearDuplicates: NearDuplicates;
  readonly keyPositions: readonly KeyPositions[];
  readonly forms: FormFigures;
}

/** Measures a bank; the same bank and request give the same figures. Takes seconds. */
export function measureBank(bank: Bank, { seed, items: wanted }: MeasureRequest): Measures {
  const { entries } = bank;
  const items = entries.flatMap(({ id }) => bank.item(id) ?? []);
  const forms = drawForms(bank, "FULL", seed, wanted);
  const all = Math.max(1, entries.length);
  return {
    article: bank.articleId,
    bankVersion: bank.version,
    seed,
    items: items.length,
    flaws: measureFlaws(bank, items, seed),
    guessed: forms.flat().length,
    guessers: measureBattery(bank, forms, seed),
    coverage: measureCoverage(bank),
    kinds: countByKind(bank),
    depth: countByBloom(bank),
    paragraphs: countByParagraph(bank),
    aboveRecall: entries.filter(isAboveRecall).length / all,
    twoClaims: entries.filter(needsTwoClaims).length / all,
    families: familyCapacities(bank),
    nearDuplicates: findNearDuplicates(items),
    keyPositions: measureKeyPositions(forms.flat()),
    forms: checkForms(bank, seed),
  };
}
