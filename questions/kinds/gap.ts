import type { Claim, Slot } from "../claims/claim-map";
import type { Oracle } from "../claims/oracle";
import { slotTerm } from "../claims/statement";
import { acceptedTexts } from "../claims/wording";
import { prove } from "./choice-drafts";
import { slipsOf } from "./explain";
import type { KeyedGap, ProofStep } from "./item";
import { otherTerms } from "./single-choice/slot-asks";

/** A gap for one slot of a claim: what is accepted, and what is said to each refuted sibling. */
export function gapFor(oracle: Oracle, claim: Claim, name: string, slot: Slot, id: string): KeyedGap {
  const refuted = otherTerms(oracle, slot).filter(
    (term) => oracle.decide({ type: "slots", claim: claim.id, terms: { [name]: term } }).verdict === "fails",
  );
  return { id, accepted: acceptedTexts(oracle.map, slotTerm(oracle.map, slot)), slips: slipsOf(oracle, claim, name, refuted) };
}

export function hintFor(oracle: Oracle, slot: Slot): string {
  return oracle.map.domains.find((domain) => domain.id === slot.domain)?.hint ?? "a word or two";
}

/** Whether the slot can be typed with one certain key: authored as typed, and a relation with one value. */
export function typedProof(oracle: Oracle, claim: Claim, name: string, slot: Slot): ProofStep | null {
  const single = oracle.map.relations.some((relation) => relation.id === slot.relation && relation.values === "one");
  if (!slot.typed || !single) return null;
  const key = slotTerm(oracle.map, slot);
  return prove(oracle, key.text, { type: "slots", claim: claim.id, terms: { [name]: key } }, "holds");
}
