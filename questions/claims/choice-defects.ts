import type { Claim, ClaimMap, Slot, Term } from "./claim-map";
import type { Defect } from "./defect";

/** Wrong options beside the key. */
const OTHERS_NEEDED = 3;

function termsOf(map: ClaimMap, slot: Slot): readonly Term[] {
  return map.domains.find(({ id }) => id === slot.domain)?.terms ?? [];
}

function isSame(one: Term, other: Term): boolean {
  return one.id === other.id || one.text === other.text || (one.entity !== undefined && one.entity === other.entity);
}

/** Values of a slot's domain that no claim gives for its relation: what can stand as a wrong answer. */
function othersOf(map: ClaimMap, slot: Slot): readonly Term[] {
  const given = map.claims.flatMap((claim) =>
    Object.values(claim.slots)
      .filter(({ relation }) => relation === slot.relation)
      .flatMap((each) => termsOf(map, each).filter(({ id }) => id === each.value)),
  );
  return termsOf(map, slot).filter((term) => !given.some((other) => isSame(term, other)));
}

/** Slots that are asked about though nothing, or too little, can stand beside the key. */
export function* choiceDefects(map: ClaimMap, claim: Claim): Generator<Defect> {
  for (const [name, slot] of Object.entries(claim.slots)) {
    if (slot.asks.length === 0 || termsOf(map, slot).length === 0) continue;
    const place = `claim ${claim.id}, slot ${name}`;
    if (map.relations.some(({ id, values }) => id === slot.relation && values === "many")) {
      const problem = `The relation "${slot.relation}" leaves further values open, so that no other value is wrong: declare it with one or named values, or drop the questions.`;
      yield { place, problem };
      continue;
    }
    const others = othersOf(map, slot).length;
    if (others < OTHERS_NEEDED) {
      const has = others === 0 ? "no other value" : `only ${String(others)} other value${others === 1 ? "" : "s"}`;
      const problem = `The relation "${slot.relation}" has ${has} to choose from in the domain "${slot.domain}": add terms until there are ${String(OTHERS_NEEDED)}, or drop the questions.`;
      yield { place, problem };
    }
  }
}
