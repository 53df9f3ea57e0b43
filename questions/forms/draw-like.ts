import type { Bank, BankEntry } from "../bank/bank";
import type { Item } from "../kinds/item";
import { isNewTo } from "./draw-form";
import { layOut } from "./lay-out";
import { seededRandom } from "./seeded-random";

export interface LikeRequest {
  /** The item that another one is to be like. */
  readonly item: Pick<Item, "id" | "family" | "kind" | "claims" | "scenarios">;
  readonly seed: string;
  /** Ids of items that this student has been shown before, this one included: none comes again. */
  readonly seen: ReadonlySet<string>;
}

/** Places among which a key is put; a list of fewer options is counted round. */
const KEY_PLACES = 4;

/** Whether an entry asks in the same way about a claim or scenario that the item rests on. */
function isAkin({ draft }: BankEntry, { kind, claims, scenarios }: LikeRequest["item"]): boolean {
  return (
    draft.kind === kind &&
    (draft.claims.some((id) => claims.includes(id)) || draft.scenarios.some((id) => scenarios.includes(id)))
  );
}

/**
 * Another question like an item: new to the student, of the same family, or else of the same kind on a claim or
 * scenario that the item rests on. Null where the bank has none. Same bank, request and seed: same bytes.
 */
export function drawLike(bank: Bank, { item, seed, seen }: LikeRequest): Item | null {
  const random = seededRandom(`${bank.version}|like|${item.id}|${seed}`);
  const isNew = isNewTo(bank, seen);
  const sameFamily = (bank.families.get(item.family) ?? []).filter(isNew);
  const fitting =
    sameFamily.length > 0 ? sameFamily : bank.entries.filter((entry) => isAkin(entry, item) && isNew(entry));
  const [entry] = random.shuffled(fitting);
  return entry ? layOut(entry.id, entry.draft, entry.paragraphs, random.below(KEY_PLACES), random) : null;
}
