import type { Bank, BankEntry } from "../bank/bank";
import type { Item, Misconception } from "../kinds/item";
import { offersMisreading } from "../kinds/offers-misreading";
import { reviewedClaims } from "../scheduling/rating";
import { isNewTo, questionOf } from "./draw-form";
import { startForm, type FormDraft } from "./form-draft";
import { layOut } from "./lay-out";
import { seededRandom, type SeededRandom } from "./seeded-random";

/** What a practice is about. */
export type PracticeFocus =
  | { readonly type: "session"; /** Claims in the order of need. */ readonly claims: readonly string[] }
  | { readonly type: "claim"; readonly claimId: string }
  | { readonly type: "misreading"; readonly misconception: Misconception };

export interface PracticeRequest {
  readonly focus: PracticeFocus;
  readonly count: number;
  readonly seed: string;
  /** Ids of items shown to this student before, the longest ago first. */
  readonly seen: readonly string[];
  /** Ids of items that must not come, seen or not. */
  readonly sealed?: ReadonlySet<string>;
}

const KEY_PLACES = 4;

/** How many of the items put a question that one of those seen before has put. */
export function countRepeats(bank: Bank, items: readonly Pick<Item, "id">[], seen: ReadonlySet<string>): number {
  const [ids, isNew] = [new Set(items.map(({ id }) => id)), isNewTo(bank, seen)];
  return bank.entries.filter((entry) => ids.has(entry.id) && !isNew(entry)).length;
}

/** How long ago each question was put: 0 for never, then growing with recency. */
function recencyOf(bank: Bank, seen: readonly string[]): (entry: BankEntry) => number {
  const placeOf = new Map(seen.map((id, index) => [id, index + 1]));
  const byQuestion = new Map<string, number>();
  for (const entry of bank.entries) {
    const place = placeOf.get(entry.id) ?? 0;
    const question = questionOf(entry);
    byQuestion.set(question, Math.max(place, byQuestion.get(question) ?? 0));
  }
  return (entry) => byQuestion.get(questionOf(entry)) ?? 0;
}

interface Wanted {
  readonly fits: (entry: BankEntry) => boolean;
  readonly recency: (entry: BankEntry) => number;
}

/** An unseen item where there is one, else the one seen longest ago; among equals, a kind that the form lacks. */
function pick(entries: readonly BankEntry[], form: FormDraft, wanted: Wanted, random: SeededRandom): BankEntry | null {
  const kinds = new Set(form.entries.map((entry) => entry.draft.kind));
  const open = random.shuffled(entries.filter((entry) => wanted.fits(entry) && form.admits(entry)));
  const rank = (entry: BankEntry): [number, number, number] => [
    wanted.recency(entry),
    Number(kinds.has(entry.draft.kind)),
    entry.draft.claims.length,
  ];
  let best: BankEntry | null = null;
  for (const entry of open) {
    if (!best || isBefore(rank(entry), rank(best))) best = entry;
  }
  return best;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** What each place of the practice asks for, in turn. */
function wishes(bank: Bank, { focus, count }: PracticeRequest): readonly ((entry: BankEntry) => boolean)[] {
  const about = (claimId: string) => (entry: BankEntry) => reviewedClaims(entry.draft).includes(claimId);
  switch (focus.type) {
    case "session":
      return focus.claims.map(about);
    case "claim":
      return Array.from({ length: count }, () => about(focus.claimId));
    case "misreading": {
      const offering = new Set(bank.entries.filter(offersMisreading(focus.misconception)).map(({ id }) => id));
      return Array.from({ length: count }, () => (entry: BankEntry) => offering.has(entry.id));
    }
  }
}

/**
 * Draws a practice: unseen questions first, no two of a family, none that gives another away. The same bank, request
 * and seed give the same items. Fewer than `count` where the bank holds no more.
 */
export function drawPractice(bank: Bank, request: PracticeRequest): Item[] {
  const { focus, count, seed, seen, sealed = new Set() } = request;
  const random = seededRandom(`${bank.version}|practice|${seed}`);
  const recency = recencyOf(bank, seen);
  const form = startForm();
  const open = bank.entries.filter(({ id }) => !sealed.has(id));
  for (const fits of wishes(bank, request)) {
    if (form.entries.length === count) break;
    const entry = pick(open, form, { fits, recency }, random);
    if (entry) form.add(entry);
  }
  const ordered = focus.type === "session" ? form.entries : random.shuffled(form.entries);
  return ordered.map((entry) => layOut(entry.id, entry.draft, entry.paragraphs, random.below(KEY_PLACES), random));
}
