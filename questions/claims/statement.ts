import type { Claim, ClaimMap, Slot, Term } from "./claim-map";
import { fill, sentence } from "./wording";

/** The term of a domain, or a thrown defect: validated maps have every term that they name. */
export function termOf(map: ClaimMap, domainId: string, termId: string): Term {
  const term = map.domains.find((domain) => domain.id === domainId)?.terms.find((candidate) => candidate.id === termId);
  if (!term) throw new Error(`The domain "${domainId}" has no term "${termId}"`);
  return term;
}

/** The term that the article gives for a slot. */
export function slotTerm(map: ClaimMap, slot: Slot): Term {
  return termOf(map, slot.domain, slot.value);
}

/** A claim's clause with its slots filled; `other` puts another term into some of them. */
export function clauseOf(map: ClaimMap, claim: Claim, other: Readonly<Record<string, Term>> = {}): string {
  const texts = Object.entries(claim.slots).map(([name, slot]) => [name, (other[name] ?? slotTerm(map, slot)).text]);
  return fill(claim.clause, Object.fromEntries(texts) as Record<string, string>);
}

/** The claim as a full sentence. */
export function claimStatement(map: ClaimMap, claim: Claim): string {
  return sentence(clauseOf(map, claim));
}
