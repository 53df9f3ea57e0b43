import type { Bank, BankEntry } from "../bank/bank";
import { numberWord } from "../claims/wording";
import type { Item } from "../kinds/item";
import { KIND_NAMES, type KindName } from "../view/kind-name";
import { startBalance, type CueBalance } from "./cue-balance";
import { startForm, type FormDraft } from "./form-draft";
import { FORM_PLANS, type Quiz } from "./form-plan";
import { layOut } from "./lay-out";
import { seededRandom, type SeededRandom } from "./seeded-random";

export interface FormRequest {
  readonly quiz: Quiz;
  readonly seed: string;
  /** Ids of items that this student has been shown before: none comes again, nor its question with other wrong options. */
  readonly seen?: ReadonlySet<string>;
}

export interface Form {
  readonly items: Item[];
  /** Said to the student where the bank could not give as many new items as the quiz has; else null. */
  readonly shortfall: string | null;
}

/** Families tried for one place on the form; the least crowded admissible draw of them is taken. */
const FAMILIES_COMPARED = 8;
/** What a form a whole mark ahead for one cue costs, in crowdings. */
const TILT_WEIGHT = 20;
/** Options of most kinds; key places are dealt out over it. */
const KEY_PLACES = 4;

type Family = readonly BankEntry[];
type Wanted = (entry: BankEntry) => boolean;

/** What drawing looks up of a bank, worked out once. */
interface BankIndex {
  readonly families: ReadonlyMap<KindName, readonly Family[]>;
  /** Families that name a scenario in some item. */
  readonly onScenarios: ReadonlyMap<KindName, readonly Family[]>;
}

const indices = new WeakMap<Bank, BankIndex>();

function indexOf(bank: Bank): BankIndex {
  const known = indices.get(bank);
  if (known) return known;
  const all = [...bank.families.values()];
  const byKind = (families: readonly Family[]): ReadonlyMap<KindName, readonly Family[]> =>
    new Map(KIND_NAMES.map((name) => [name, families.filter(([first]) => first?.draft.kind === name)]));
  const index = {
    families: byKind(all),
    onScenarios: byKind(all.filter((family) => family.some(({ draft }) => draft.scenarios.length > 0))),
  };
  indices.set(bank, index);
  return index;
}

/** A form under way. */
interface Drawing {
  readonly form: FormDraft;
  readonly balance: CueBalance;
  readonly random: SeededRandom;
}

/** The least crowded and best balanced of a few admissible draws from these families, or null where none is left. */
function pick(
  families: readonly Family[] | undefined,
  { form, balance, random }: Drawing,
  wanted: Wanted,
): BankEntry | null {
  let best: BankEntry | null = null;
  let least = Infinity;
  let compared = 0;
  for (const family of random.drawn(families ?? [])) {
    const open = family.filter((entry) => form.admits(entry) && wanted(entry));
    const entry = open[open.length > 0 ? random.below(open.length) : 0];
    if (!entry) continue;
    const cost = form.crowding(entry) + TILT_WEIGHT * balance.tilt(entry);
    if (cost < least) [best, least] = [entry, cost];
    compared += 1;
    if (compared === FAMILIES_COMPARED) break;
  }
  return best;
}

/** Fills each place of the plan; a kind that has run out gives its place to the next kinds in turn. */
function fill(bank: Bank, plan: readonly KindName[], scope: Wanted, random: SeededRandom): FormDraft {
  const drawing = { form: startForm(), balance: startBalance(bank), random };
  const { form, balance } = drawing;
  const { families, onScenarios } = indexOf(bank);
  const add = (entry: BankEntry): void => {
    form.add(entry);
    balance.add(entry);
  };
  const hasUntouched = (): boolean => bank.map.scenarios.some(({ id }) => !form.touches(id));
  const isTouching: Wanted = (entry) => scope(entry) && entry.draft.scenarios.some((id) => !form.touches(id));
  for (const kind of plan) {
    const touching = hasUntouched() ? pick(onScenarios.get(kind), drawing, isTouching) : null;
    const entry = touching ?? pick(families.get(kind), drawing, scope);
    if (entry) add(entry);
  }
  for (let at = 0; form.entries.length < plan.length && at < KIND_NAMES.length * 2; at += 1) {
    const entry = pick(families.get(KIND_NAMES[at % KIND_NAMES.length] ?? "single-choice"), drawing, scope);
    if (entry) add(entry);
  }
  return form;
}

/** Whether the item has options whose order is drawn; only among these can the key's place be a sign. */
function hasFreeKeyPlace({ draft }: BankEntry): boolean {
  return draft.body.type === "choice" || draft.body.type === "verdict";
}

/** Where the key of a scale stands; its steps have one order, so that its place is not dealt. */
function fixedKeyPlaces(entries: readonly BankEntry[]): number[] {
  return entries.flatMap(({ draft: { body } }) => (body.type === "scale" ? [body.keyIndex] : []));
}

/**
 * Key places in equal numbers, in drawn order. Where they do not come out even, those that a scale's key has already
 * are left out first.
 */
function dealKeyPlaces(count: number, fixed: readonly number[], random: SeededRandom): number[] {
  const taken = (place: number): number => fixed.filter((each) => each === place).length;
  const places = Array.from({ length: KEY_PLACES }, (_, place) => place);
  const whole = Array.from({ length: Math.floor(count / KEY_PLACES) }, () => random.shuffled(places)).flat();
  const last = random.shuffled(places).sort((a, b) => taken(a) - taken(b));
  return [...whole, ...last].slice(0, count);
}

/** Items bear on a scenario where they name one or rest on one of its paragraphs alone. */
function bearsOnScenario(bank: Bank): Wanted {
  const paragraphs = new Set(bank.map.scenarios.map((scenario) => scenario.paragraph));
  return (entry) =>
    entry.draft.scenarios.length > 0 || entry.paragraphs.every((paragraph) => paragraphs.has(paragraph));
}

/** What an entry asks, whatever its wrong options: with others beside the key it is the same question again. */
export function questionOf({ id, draft }: BankEntry): string {
  const { family, stem, context, answer, body } = draft;
  if (body.type !== "choice" && body.type !== "verdict") return id;
  return [family, stem, context, answer, body.type === "verdict" ? body.statement : ""].join("\n");
}

/** Entries that put no question which the student has had. */
export function isNewTo(bank: Bank, seen: ReadonlySet<string>): Wanted {
  if (seen.size === 0) return () => true;
  const asked = new Set(bank.entries.filter((entry) => seen.has(entry.id)).map(questionOf));
  return (entry) => !asked.has(questionOf(entry));
}

function tellShortfall(has: number, wanted: number, isReturning: boolean): string {
  const share = `${numberWord(has)} of ${numberWord(wanted)} questions`;
  return isReturning
    ? `You have used up what this quiz can ask you anew: it has ${share}.`
    : `The article is too small for a whole quiz of this kind: it can give ${share}, and here they are.`;
}

/**
 * Draws a form: no two items share a family or give each other away, key places are balanced, every scenario is
 * touched where the bank allows. The same bank, request and seed give the same items, byte for byte.
 */
export function drawForm(bank: Bank, { quiz, seed, seen = new Set() }: FormRequest): Form {
  const random = seededRandom(`${bank.version}|${quiz}|${seed}`);
  const plan = FORM_PLANS[quiz];
  const inQuiz: Wanted = quiz === "SCENARIOS" ? bearsOnScenario(bank) : () => true;
  const isNew = isNewTo(bank, seen);
  const form = fill(bank, plan, (entry) => inQuiz(entry) && isNew(entry), random);
  const entries = random.shuffled(form.entries);
  const places = dealKeyPlaces(entries.filter(hasFreeKeyPlace).length, fixedKeyPlaces(entries), random);
  const items = entries.map((entry) =>
    layOut(entry.id, entry.draft, entry.paragraphs, hasFreeKeyPlace(entry) ? (places.pop() ?? 0) : 0, random),
  );
  return {
    items,
    shortfall: items.length < plan.length ? tellShortfall(items.length, plan.length, seen.size > 0) : null,
  };
}
