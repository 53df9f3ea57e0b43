import type { Bank, BankEntry } from "../bank/bank";
import type { Bloom } from "../kinds/item";
import { KIND_NAMES, type KindName } from "../view/kind-name";

export interface PartCoverage {
  readonly asked: number;
  readonly all: number;
  /** Ids or numbers that no item asks for. */
  readonly missing: readonly string[];
}

export interface Coverage {
  /** Claims that the proof of some key names; to be mentioned in an explanation is not enough. */
  readonly claims: PartCoverage;
  readonly scenarios: PartCoverage;
  readonly paragraphs: PartCoverage;
}

export interface CountBy<K extends string> {
  readonly name: K;
  readonly items: number;
  readonly families: number;
}

/** Kinds that set a scenario's condition and obstacle against a situation: two statements, named by one scenario. */
const WEIGHING: readonly KindName[] = ["new-case", "strengthen-weaken"];
const BLOOMS: readonly Bloom[] = ["remember", "understand", "apply", "analyse", "evaluate"];

/** Claims and scenarios that make an item's key. */
function sourcesOf({ draft }: BankEntry): readonly string[] {
  return [...new Set(draft.proof.filter(({ verdict }) => verdict === "holds").flatMap(({ from }) => from))];
}

/** Everything that an item asks the truth of, whichever way it comes out. */
function askedBy({ draft }: BankEntry): readonly string[] {
  const judged = draft.body.type === "assign" || draft.body.type === "verdict";
  return judged ? draft.proof.flatMap(({ from }) => from) : [];
}

function covered(all: readonly string[], asked: ReadonlySet<string>): PartCoverage {
  const missing = all.filter((id) => !asked.has(id));
  return { asked: all.length - missing.length, all: all.length, missing };
}

export function measureCoverage({ map, entries }: Bank): Coverage {
  const asked = new Set(entries.flatMap((entry) => [...sourcesOf(entry), ...askedBy(entry)]));
  const paragraphs = new Set(entries.flatMap((entry) => entry.paragraphs.map(String)));
  return {
    claims: covered(
      map.claims.map(({ id }) => id),
      asked,
    ),
    scenarios: covered(
      map.scenarios.map(({ id }) => id),
      asked,
    ),
    paragraphs: covered(
      map.paragraphs.map(({ number }) => String(number)),
      paragraphs,
    ),
  };
}

/** Whether the key rests on two claims or more, or on a scenario's condition and obstacle together. */
export function needsTwoClaims(entry: BankEntry): boolean {
  return WEIGHING.includes(entry.draft.kind) || sourcesOf(entry).length > 1;
}

export function isAboveRecall({ draft }: BankEntry): boolean {
  return draft.bloom !== "remember";
}

function counted<K extends string>(
  names: readonly K[],
  entries: readonly BankEntry[],
  has: (entry: BankEntry, name: K) => boolean,
): CountBy<K>[] {
  return names.map((name) => {
    const own = entries.filter((entry) => has(entry, name));
    return { name, items: own.length, families: new Set(own.map(({ draft }) => draft.family)).size };
  });
}

export function countByKind({ entries }: Bank): CountBy<KindName>[] {
  return counted(KIND_NAMES, entries, ({ draft }, kind) => draft.kind === kind);
}

export function countByBloom({ entries }: Bank): CountBy<Bloom>[] {
  return counted(BLOOMS, entries, ({ draft }, bloom) => draft.bloom === bloom);
}

/** An item counts for each paragraph that it rests on. */
export function countByParagraph({ map, entries }: Bank): CountBy<string>[] {
  const numbers = map.paragraphs.map(({ number }) => String(number));
  return counted(numbers, entries, ({ paragraphs }, number) => paragraphs.includes(Number(number)));
}

export interface FamilyCapacity {
  readonly family: string;
  readonly kind: KindName;
  readonly items: number;
}

export function familyCapacities({ families }: Bank): FamilyCapacity[] {
  return [...families].flatMap(([family, entries]) => {
    const kind = entries[0]?.draft.kind;
    return kind ? [{ family, kind, items: entries.length }] : [];
  });
}
