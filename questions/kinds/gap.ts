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
    (term) =>
      oracle.decide({ type: "slots", claim: claim.id, terms: { [name]: term }, reading: "naming" }).verdict === "fails",
  );
  return {
    id,
    accepted: acceptedTexts(oracle.map, slotTerm(oracle.map, slot)),
    slips: slipsOf(oracle, claim, name, refuted),
  };
}

export function hintFor(oracle: Oracle, slot: Slot): string {
  return oracle.map.domains.find((domain) => domain.id === slot.domain)?.hint ?? "a word or two";
}

/** Whether the slot can be typed with one certain key: authored as typed, and no value left open by the article. */
export function typedProof(oracle: Oracle, claim: Claim, name: string, slot: Slot): ProofStep | null {
  const closed = oracle.map.relations.some((relation) => relation.id === slot.relation && relation.values !== "many");
  if (!slot.typed || !closed) return null;
  const key = slotTerm(oracle.map, slot);
  return prove(
    oracle,
    key.text,
    { type: "slots", claim: claim.id, terms: { [name]: key }, reading: "naming" },
    "holds",
  );
}
