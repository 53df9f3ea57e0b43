import type { Claim } from "../claims/claim-map";

/** What a slot says of the world: two slots of one relation state one fact, in whichever claims they stand. */
export function slotFact(claim: Claim, name: string): string {
  return `value:${claim.slots[name]?.relation ?? `${claim.id}.${name}`}`;
}

/** Everything that a claim's full statement gives away: the claim, and the value in each slot. */
export function claimFacts(claim: Claim): string[] {
  return [claim.id, ...Object.keys(claim.slots).map((name) => slotFact(claim, name))];
}

/** The values that a statement still shows when the slots in `asked` are left open. */
export function factsBeside(claim: Claim, asked: readonly string[]): string[] {
  return Object.keys(claim.slots)
    .filter((name) => !asked.includes(name))
    .map((name) => slotFact(claim, name));
}
