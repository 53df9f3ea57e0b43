import type { z } from "zod";
import type { ClaimMap, claimMapSchema, claimSchema, scenarioSchema } from "@/questions/claims/claim-map";
import { parseClaimMap } from "@/questions/claims/parse-claim-map";

export type ClaimMapData = z.input<typeof claimMapSchema>;
export type ClaimData = z.input<typeof claimSchema>;
export type ScenarioData = z.input<typeof scenarioSchema>;

/** A claim of the author's in paragraph 1, with no slots and no links. */
export function claimData(id: string, own: Partial<ClaimData> = {}): ClaimData {
  return {
    id,
    paragraph: 1,
    about: `the matter of ${id}`,
    clause: `the matter of ${id} stands as it does`,
    nominal: `the state of ${id}`,
    voice: "author",
    nature: "interpretation",
    commitment: "settled",
    ...own,
  };
}

/** A scenario that rests on the claim c1. */
export function scenarioData(id: string, own: Partial<ScenarioData> = {}): ScenarioData {
  const parts = {
    condition: `condition of ${id}`,
    development: `development of ${id}`,
    obstacle: `obstacle of ${id}`,
    consequence: `consequence of ${id}`,
  };
  return {
    id,
    order: 1,
    paragraph: 1,
    title: `Course ${id}`,
    ...parts,
    commitment: "possible",
    expectation: `The author thinks ${id} possible.`,
    short: parts,
    claims: ["c1"],
    ...own,
  };
}

/**
 * The raw data of a map with one claim "c1", two paragraphs, two states and a person, a domain of countries and one
 * relation of each cardinality ("one", "named", "many"). A test names only what it is about.
 */
export function claimMapData(own: Partial<ClaimMapData> = {}): ClaimMapData {
  return {
    article: {
      id: "tiny",
      title: "A tiny article",
      author: "A. Writer",
      publisher: "A publisher",
      about: "What a test is about.",
    },
    paragraphs: [
      { number: 1, title: "The first part", gist: "What the first part says." },
      { number: 2, title: "The second part", gist: "What the second part says." },
    ],
    entities: [
      { id: "uk", kind: "state", name: "the United Kingdom", aliases: ["England", "Britain"] },
      { id: "china", kind: "state", name: "China", aliases: ["Beijing"] },
      { id: "khan", kind: "person", name: "Imran Khan" },
    ],
    domains: [
      {
        id: "power",
        hint: "a country",
        terms: [
          { id: "uk", text: "the UK", entity: "uk" },
          { id: "england", text: "England", entity: "uk" },
          { id: "china", text: "China", entity: "china", accept: ["PRC"] },
          { id: "india", text: "India" },
          { id: "turkey", text: "Turkey" },
        ],
      },
    ],
    relations: [
      { id: "one", values: "one" },
      { id: "named", values: "named" },
      { id: "many", values: "many" },
    ],
    claims: [claimData("c1")],
    ...own,
  };
}

/** A checked map; throws where the data given has a defect. */
export function buildClaimMap(own: Partial<ClaimMapData> = {}): ClaimMap {
  return parseClaimMap(claimMapData(own));
}

/** A claim on which country leads, with one slot "leader" of the relation named. */
export function leaderClaim(
  id: string,
  value: string,
  relation: "one" | "named" | "many",
  own: Partial<ClaimData> = {},
): ClaimData {
  return claimData(id, {
    clause: "{leader} takes the lead",
    slots: { leader: { domain: "power", value, relation } },
    ...own,
  });
}
