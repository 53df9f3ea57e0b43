import type { Bank, BankEntry } from "../bank/bank";
import { numberWord } from "../claims/wording";
import type { Item } from "../kinds/item";
import { KIND_NAMES, type KindName } from "../view/kind-name";
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
const FAMILIES_COMPARED = 6;
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

/** The least crowded of a few admissible draws from these families, or null where none is left. */
function pick(
  families: readonly Family[] | undefined,
  form: FormDraft,
  wanted: Wanted,
  random: SeededRandom,
): BankEntry | null {
  let best: BankEntry | null = null;
  let compared = 0;
  for (const family of random.drawn(families ?? [])) {
    const open = family.filter((entry) => form.admits(entry) && wanted(entry));
    const entry = open[open.length > 0 ? random.below(open.length) : 0];
    if (!entry) continue;
    if (!best || form.crowding(entry) < form.crowding(best)) best = entry;
    compared += 1;
    if (compared === FAMILIES_COMPARED) break;
  }
  return best;
}

/** Fills each place of the plan; a kind that has run out gives its place to the next kinds in turn. */
function fill(bank: Bank, plan: readonly KindName[], scope: Wanted, random: SeededRandom): FormDraft {
  const form = startForm();
  const { families, onScenarios } = indexOf(bank);
  const hasUntouched = (): boolean => bank.map.scenarios.some(({ id }) => !form.touches(id));
  const isTouching: Wanted = (entry) => scope(entry) && entry.draft.scenarios.some((id) => !form.touches(id));
  for (const kind of plan) {
    const touching = hasUntouched() ? pick(onScenarios.get(kind), form, isTouching, random) : null;
    const entry = touching ?? pick(families.get(kind), form, scope, random);
    if (entry) form.add(entry);
  }
  for (let at = 0; form.entries.length < plan.length && at < KIND_NAMES.length * 2; at += 1) {
    const entry = pick(families.get(KIND_NAMES[at % KIND_NAMES.length] ?? "single-choice"), form, scope, random);
    if (entry) form.add(entry);
  }
  return form;
}

/** Whether the item has options whose order is drawn; only among these can the key's place be a sign. */
function hasFreeKeyPlace({ draft }: BankEntry): boolean {
  return draft.body.type === "choice" || draft.body.type === "verdict";
}

/** Key places in equal numbers, in drawn order. */
function dealKeyPlaces(count: number, random: SeededRandom): number[] {
  const rounds = Math.ceil(count / KEY_PLACES);
  const dealt = Array.from({ length: rounds }, () =>
    random.shuffled(Array.from({ length: KEY_PLACES }, (_, place) => place)),
  );
  return dealt.flat().slice(0, count);
}

/** Items bear on a scenario where they name one or rest on one of its paragraphs alone. */
function bearsOnScenario(bank: Bank): Wanted {
  const paragraphs = new Set(bank.map.scenarios.map((scenario) => scenario.paragraph));
  return (entry) =>
    entry.draft.scenarios.length > 0 || entry.paragraphs.every((paragraph) => paragraphs.has(paragraph));
}

/** What an entry asks, whatever its wrong options: with others beside the key it is the same question again. */
function questionOf({ id, draft }: BankEntry): string {
  const { family, stem, context, answer, body } = draft;
  if (body.type !== "choice" && body.type !== "verdict") return id;
  return [family, stem, context, answer, body.type === "verdict" ? body.statement : ""].join("\n");
}

/** Entries that put no question which the student has had. */
function isNewTo(bank: Bank, seen: ReadonlySet<string>): Wanted {
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
  const places = dealKeyPlaces(entries.filter(hasFreeKeyPlace).length, random);
  const items = entries.map((entry) =>
    layOut(entry.id, entry.draft, entry.paragraphs, hasFreeKeyPlace(entry) ? (places.pop() ?? 0) : 0, random),
  );
  return {
    items,
    shortfall: items.length < plan.length ? tellShortfall(items.length, plan.length, seen.size > 0) : null,
  };
}
