import type { Bank, BankEntry } from "../bank/bank";
import { numberWord } from "../claims/wording";
import type { Item } from "../kinds/item";
import { KIND_NAMES, type KindName } from "../view/kind-name";
import { startBalance, type CueBalance } from "./cue-balance";
import { depthOf, placesOf, type Depth, type FormContent, type FormPlace } from "./form-content";
import { startForm, type FormDraft } from "./form-draft";
import { FORM_PLANS, type Quiz } from "./form-plan";
import { layOut } from "./lay-out";
import { seededRandom, type SeededRandom } from "./seeded-random";

interface Drawn {
  readonly seed: string;
  /** Ids of items that this student has been shown before: none comes again, nor its question with other wrong options. */
  readonly seen?: ReadonlySet<string>;
}

export interface FormRequest extends Drawn {
  readonly quiz: Quiz;
}

interface ContentRequest extends Drawn {
  readonly content: FormContent;
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

interface Plan {
  readonly places: readonly FormPlace[];
  /** Kinds that take over the place of one that has run out, in turn. */
  readonly spare: readonly KindName[];
}

const isOfDepth =
  (depth: Depth | null): Wanted =>
  ({ draft }) =>
    depth === null || depthOf(draft.bloom) === depth;

/** Fills each place of the plan; a kind that has run out gives its place to the next kinds in turn. */
function fill(bank: Bank, { places, spare }: Plan, scope: Wanted, random: SeededRandom): FormDraft {
  const drawing = { form: startForm(), balance: startBalance(bank), random };
  const { form, balance } = drawing;
  const { families, onScenarios } = indexOf(bank);
  const add = (entry: BankEntry): void => {
    form.add(entry);
    balance.add(entry);
  };
  const hasUntouched = (): boolean => bank.map.scenarios.some(({ id }) => !form.touches(id));
  const isTouching: Wanted = (entry) => entry.draft.scenarios.some((id) => !form.touches(id));
  const unfilled: (Depth | null)[] = [];
  for (const { kind, depth } of places) {
    const wanted: Wanted = (entry) => scope(entry) && isOfDepth(depth)(entry);
    const touching = hasUntouched()
      ? pick(onScenarios.get(kind), drawing, (entry) => wanted(entry) && isTouching(entry))
      : null;
    const entry = touching ?? pick(families.get(kind), drawing, wanted);
    if (entry) add(entry);
    else unfilled.push(depth);
  }
  for (const depth of new Set(unfilled)) {
    const wanted: Wanted = (entry) => scope(entry) && isOfDepth(depth)(entry);
    let missing = unfilled.filter((each) => each === depth).length;
    for (let at = 0; missing > 0 && at < spare.length * 2; at += 1) {
      const entry = pick(families.get(spare[at % spare.length] ?? "single-choice"), drawing, wanted);
      if (entry) {
        add(entry);
        missing -= 1;
      }
    }
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

/** Items that name these scenarios and no other, or rest on their paragraphs alone; any item where none is chosen. */
function isAboutThese(bank: Bank, chosen: readonly string[]): Wanted {
  if (chosen.length === 0) return () => true;
  const paragraphs = new Set(bank.map.scenarios.filter(({ id }) => chosen.includes(id)).map((each) => each.paragraph));
  return ({ draft, paragraphs: own }) =>
    draft.scenarios.length > 0
      ? draft.scenarios.every((id) => chosen.includes(id))
      : own.length > 0 && own.every((paragraph) => paragraphs.has(paragraph));
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

interface LayingOut extends Drawn {
  readonly plan: Plan;
  /** How many items were asked for. */
  readonly wanted: number;
  readonly scope: Wanted;
  readonly random: SeededRandom;
}

function drawPlanned(bank: Bank, { plan, wanted, scope, random, seen = new Set() }: LayingOut): Form {
  const isNew = isNewTo(bank, seen);
  const form = fill(bank, plan, (entry) => scope(entry) && isNew(entry), random);
  const entries = random.shuffled(form.entries);
  const places = dealKeyPlaces(entries.filter(hasFreeKeyPlace).length, fixedKeyPlaces(entries), random);
  const items = entries.map((entry) =>
    layOut(entry.id, entry.draft, entry.paragraphs, hasFreeKeyPlace(entry) ? (places.pop() ?? 0) : 0, random),
  );
  return { items, shortfall: items.length < wanted ? tellShortfall(items.length, wanted, seen.size > 0) : null };
}

/**
 * Draws a form: no two items share a family or give each other away, key places are balanced, every scenario is
 * touched where the bank allows. The same bank, request and seed give the same items, byte for byte.
 */
export function drawForm(bank: Bank, { quiz, ...drawn }: FormRequest): Form {
  const plan = { places: FORM_PLANS[quiz].map((kind) => ({ kind, depth: null })), spare: KIND_NAMES };
  const scope: Wanted = quiz === "SCENARIOS" ? bearsOnScenario(bank) : () => true;
  const random = seededRandom(`${bank.version}|${quiz}|${drawn.seed}`);
  return drawPlanned(bank, { ...drawn, plan, wanted: plan.places.length, scope, random });
}

/** Draws a form of chosen content in the same way; nothing but what was chosen is on it, though it be shorter for that. */
export function drawChosen(bank: Bank, { content, ...drawn }: ContentRequest): Form {
  const scope = isAboutThese(bank, content.scenarios);
  const entries = bank.entries.filter(scope);
  const plan = {
    places: placesOf(content, (kind, depth) =>
      entries.some((entry) => entry.draft.kind === kind && isOfDepth(depth)(entry)),
    ),
    spare: content.kinds,
  };
  const random = seededRandom(`${bank.version}|${JSON.stringify(content)}|${drawn.seed}`);
  return drawPlanned(bank, { ...drawn, plan, wanted: content.items, scope, random });
}
