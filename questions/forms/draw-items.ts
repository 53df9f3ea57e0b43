import type { Bank, BankEntry } from "../bank/bank";
import type { Item } from "../kinds/item";
import type { KindName } from "../view/kind-name";
import { layOut } from "./lay-out";
import { seededRandom } from "./seeded-random";

export interface DrawRequest {
  readonly seed: string;
  readonly count: number;
  /** Only these kinds; every kind where it is left out. */
  readonly kinds?: readonly KindName[];
}

/**
 * Draws distinct items over all kinds and families: kinds take turns, and within a kind no family comes again before
 * each has come once. Fewer than `count` where the bank holds no more. Same bank, request and seed: same bytes.
 */
export function drawItems(bank: Bank, { seed, count, kinds }: DrawRequest): Item[] {
  const random = seededRandom(`${bank.version}|items|${seed}`);
  const queues = new Map<KindName, BankEntry[]>();
  for (const [kind, families] of groupByKind(bank, kinds)) {
    const shuffled = random.shuffled(families).map((family) => random.shuffled(family));
    const deepest = Math.max(...shuffled.map((family) => family.length));
    const rounds = Array.from({ length: deepest }, (_, round) => shuffled.flatMap((family) => family[round] ?? []));
    queues.set(kind, rounds.flat());
  }
  const items: Item[] = [];
  for (let turn = 0; items.length < count; turn += 1) {
    const before = items.length;
    for (const queue of queues.values()) {
      const entry = queue[turn];
      if (!entry || items.length === count) continue;
      items.push(layOut(entry.id, entry.draft, entry.paragraphs, random.below(4), random));
    }
    if (items.length === before) break;
  }
  return items;
}

function groupByKind(bank: Bank, kinds: readonly KindName[] | undefined): Map<KindName, (readonly BankEntry[])[]> {
  const groups = new Map<KindName, (readonly BankEntry[])[]>();
  for (const family of bank.families.values()) {
    const kind = family[0]?.draft.kind;
    if (!kind || (kinds && !kinds.includes(kind))) continue;
    groups.set(kind, [...(groups.get(kind) ?? []), family]);
  }
  return groups;
}
