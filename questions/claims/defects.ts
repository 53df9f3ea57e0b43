import { choiceDefects } from "./choice-defects";
import { circleDefects } from "./circle-defects";
import { claimDefects, noClaim } from "./claim-defects";
import type { ClaimMap } from "./claim-map";
import type { Defect } from "./defect";

function* duplicates(place: string, ids: readonly string[]): Generator<Defect> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      yield { place: `${place} ${id}`, problem: `Two entries have the id "${id}": rename one of them.` };
    seen.add(id);
  }
}

function* scenarioDefects(map: ClaimMap): Generator<Defect> {
  const claimIds = new Set(map.claims.map((each) => each.id));
  for (const scenario of map.scenarios) {
    if (!map.paragraphs.some(({ number }) => number === scenario.paragraph)) {
      const problem = `There is no paragraph ${String(scenario.paragraph)}: add it or correct the number.`;
      yield { place: `scenario ${scenario.id}`, problem };
    }
    for (const id of scenario.claims) {
      if (!claimIds.has(id)) yield { place: `scenario ${scenario.id}`, problem: `It rests on ${noClaim(id)}` };
    }
    yield* duplicates(
      `scenario ${scenario.id}, case`,
      scenario.cases.map((each) => each.id),
    );
    yield* duplicates(
      `scenario ${scenario.id}, evidence`,
      scenario.evidence.map((each) => each.id),
    );
  }
}

function* noteDefects(map: ClaimMap): Generator<Defect> {
  for (const { number, paragraph } of map.notes) {
    if (!map.paragraphs.some((each) => each.number === paragraph)) {
      const problem = `There is no paragraph ${String(paragraph)}: add it or correct the number.`;
      yield { place: `note ${String(number)}`, problem };
    }
  }
}

function* setDefects(map: ClaimMap): Generator<Defect> {
  const claimIds = new Set(map.claims.map((each) => each.id));
  for (const set of map.sets) {
    for (const member of set.members) {
      if (!claimIds.has(member.claim)) yield { place: `set ${set.id}`, problem: `It names ${noClaim(member.claim)}` };
    }
  }
}

function* tensionDefects(map: ClaimMap): Generator<Defect> {
  for (const tension of map.tensions) {
    if (tension.claims[0] === tension.claims[1]) {
      yield {
        place: `tension ${tension.id}`,
        problem: "A tension lies between two different claims: correct one of them.",
      };
    }
    for (const id of [...tension.claims, ...tension.decoys]) {
      const claim = map.claims.find((each) => each.id === id);
      if (!claim) yield { place: `tension ${tension.id}`, problem: `It names ${noClaim(id)}` };
      else if (claim.nominal === undefined)
        yield {
          place: `tension ${tension.id}`,
          problem: `The claim "${id}" needs a nominal: add a short noun phrase.`,
        };
    }
  }
}

function* domainDefects(map: ClaimMap): Generator<Defect> {
  const entities = new Set(map.entities.map((entity) => entity.id));
  for (const { id, terms } of map.domains) {
    yield* duplicates(
      `domain ${id}, term`,
      terms.map((term) => term.id),
    );
    for (const { id: term, entity } of terms) {
      if (entity !== undefined && !entities.has(entity)) {
        yield {
          place: `domain ${id}, term ${term}`,
          problem: `The actor "${entity}" is unknown: add it to the entities.`,
        };
      }
    }
  }
}

/** Every defect of a well-formed map: duplicate ids, unknown actors, dangling links, circles, slots without phrases. */
export function findDefects(map: ClaimMap): Defect[] {
  return [
    ...duplicates(
      "claim",
      map.claims.map((claim) => claim.id),
    ),
    ...duplicates(
      "scenario",
      map.scenarios.map((scenario) => scenario.id),
    ),
    ...duplicates(
      "entity",
      map.entities.map((entity) => entity.id),
    ),
    ...duplicates(
      "domain",
      map.domains.map((domain) => domain.id),
    ),
    ...duplicates(
      "relation",
      map.relations.map((relation) => relation.id),
    ),
    ...duplicates(
      "set",
      map.sets.map((set) => set.id),
    ),
    ...duplicates(
      "tension",
      map.tensions.map((tension) => tension.id),
    ),
    ...duplicates(
      "paragraph",
      map.paragraphs.map(({ number }) => String(number)),
    ),
    ...duplicates(
      "note",
      map.notes.map(({ number }) => String(number)),
    ),
    ...domainDefects(map),
    ...map.claims.flatMap((claim) => [...claimDefects(map, claim), ...choiceDefects(map, claim)]),
    ...circleDefects(map),
    ...scenarioDefects(map),
    ...noteDefects(map),
    ...setDefects(map),
    ...tensionDefects(map),
  ];
}
