import { SPECIAL_VOICES, type Claim, type ClaimMap } from "./claim-map";
import type { Defect } from "./defect";

/** Completes "points to ..." for an id that is no claim's. */
export function noClaim(id: string): string {
  return `"${id}", which is no claim: add the claim or correct the id.`;
}

function* slotDefects(map: ClaimMap, claim: Claim): Generator<Defect> {
  for (const [name, slot] of Object.entries(claim.slots)) {
    const place = `claim ${claim.id}, slot ${name}`;
    if (!claim.clause.includes(`{${name}}`))
      yield { place, problem: `The clause has no {${name}}: add it or drop the slot.` };
    const domain = map.domains.find((candidate) => candidate.id === slot.domain);
    if (!domain) {
      yield { place, problem: `There is no domain "${slot.domain}": add it to the domains.` };
    } else if (!domain.terms.some((term) => term.id === slot.value)) {
      yield { place, problem: `The domain "${slot.domain}" has no term "${slot.value}": add the phrase.` };
    }
    if (!map.relations.some((relation) => relation.id === slot.relation)) {
      yield { place, problem: `There is no relation "${slot.relation}": declare it with one or many values.` };
    }
  }
  for (const [, name] of claim.clause.matchAll(/\{([^}]*)\}/g)) {
    if (name !== undefined && !(name in claim.slots)) {
      yield {
        place: `claim ${claim.id}`,
        problem: `The clause names {${name}}, which is no slot of the claim: define it.`,
      };
    }
  }
  for (const pair of claim.pairs) {
    for (const name of pair.slots) {
      if (!(name in claim.slots))
        yield { place: `claim ${claim.id}, pairs`, problem: `"${name}" is no slot of the claim: define it.` };
    }
  }
}

function* weighedDefects({ id, commitment, weighed }: Claim): Generator<Defect> {
  for (const { thought, commitment: said } of weighed) {
    if (said !== commitment && said !== "ruled out") {
      const problem = `"${thought}" is ${said}, the claim ${commitment}: give it the claim's firmness, or rule it out.`;
      yield { place: `claim ${id}, weighed`, problem };
    }
  }
}

/** What is amiss with one claim: its voices, places, links, slots and weighed thoughts. */
export function* claimDefects(map: ClaimMap, claim: Claim): Generator<Defect> {
  const claimIds = new Set(map.claims.map((each) => each.id));
  const voices = new Set([...Object.keys(SPECIAL_VOICES), ...map.entities.map((entity) => entity.id)]);
  const place = `claim ${claim.id}`;
  for (const voice of [claim.voice, ...claim.alsoHeldBy]) {
    if (!voices.has(voice)) yield { place, problem: `The actor "${voice}" is unknown: add it to the entities.` };
  }
  if (!map.paragraphs.some((paragraph) => paragraph.number === claim.paragraph)) {
    yield { place, problem: `There is no paragraph ${String(claim.paragraph)}: add it or correct the number.` };
  }
  if (claim.note !== undefined && !map.notes.some((note) => note.number === claim.note)) {
    yield { place, problem: `There is no note ${String(claim.note)}: add it or correct the number.` };
  }
  for (const link of claim.links) {
    if (!claimIds.has(link.to)) yield { place, problem: `The link "${link.type}" points to ${noClaim(link.to)}` };
    if (link.to === claim.id)
      yield { place, problem: `The link "${link.type}" points to the claim itself: take it out.` };
    if (["because", "leads to", "comes before"].includes(link.type) && claim.nominal === undefined) {
      yield { place, problem: `A claim with the link "${link.type}" needs a nominal: add a short noun phrase.` };
    }
  }
  yield* slotDefects(map, claim);
  yield* weighedDefects(claim);
}
