import { ClaimMapError, parseClaimMap } from "@/questions/claims/parse-claim-map";
import {
  buildClaimMap,
  claimData,
  claimMapData,
  leaderClaim,
  scenarioData,
  type ClaimData,
  type ClaimMapData,
} from "../../builders/build-claim-map";

/** What an editor is told about a broken map. */
function placesOf(data: unknown): readonly string[] {
  try {
    parseClaimMap(data);
  } catch (error) {
    if (error instanceof ClaimMapError) return error.places;
    throw error;
  }
  return [];
}

const inMap = (own: Partial<ClaimMapData>): ClaimMapData => claimMapData(own);
const inClaim = (own: Partial<ClaimData>): ClaimMapData => claimMapData({ claims: [claimData("c1", own)] });
const country = { domain: "power", value: "china", relation: "one" };
const scenario = scenarioData("s1");
const aCase = { id: "talks", setting: "A setting.", met: "It is met.", unmet: "It is not.", blocked: "It is blocked.", clear: "It is clear." };
const piece = { id: "e1", text: "A piece of news.", bearing: "neither", why: "Nothing turns on it." } as const;
const member = (claim: string): { claim: string; prompt: string; target: string } => ({ claim, prompt: `prompt ${claim}`, target: `target ${claim}` });
const set = { id: "pairs", stem: "Match them.", promptHeading: "One", targetHeading: "Other", members: [member("c1"), member("c2"), member("c3")] };
const four = ["c1", "c2", "c3", "c4"].map((id) => claimData(id));
const tension: NonNullable<ClaimMapData["tensions"]>[number] = { id: "odds", title: "At odds", note: "Both are said.", claims: ["c1", "c2"], decoys: ["c3", "c4"] };
const note = { number: 1, paragraph: 1, publisher: "A paper", title: "A report", report: "What it reports." };
const term = (id: string): { id: string; text: string } => ({ id, text: `text ${id}` });

/** Each broken map with the place it must name and the advice it must give. */
const BROKEN: readonly (readonly [string, unknown, string, RegExp])[] = [
  ["a link to a claim that is not there", inClaim({ links: [{ type: "supports", to: "c9" }] }), "claim c1", /"c9".*(add|correct|take)/],
  ["a link from a claim to itself", inClaim({ links: [{ type: "supports", to: "c1" }] }), "claim c1", /itself.*(take|correct)/],
  ["a cause without a short noun phrase", { ...inMap({ claims: [{ ...claimData("c1", { links: [{ type: "because", to: "c2" }] }), nominal: undefined }, claimData("c2")] }) }, "claim c1", /needs a nominal/],
  ["an unknown actor as voice", inClaim({ voice: "nobody" }), "claim c1", /"nobody" is unknown: add/],
  ["an unknown actor who holds it too", inClaim({ alsoHeldBy: ["nobody"] }), "claim c1", /"nobody" is unknown: add/],
  ["an unknown actor behind a term", inMap({ domains: [{ id: "power", hint: "a country", terms: [{ ...term("a"), entity: "nobody" }, term("b")] }] }), "domain power, term a", /"nobody" is unknown: add/],
  ["two claims with one id", inMap({ claims: [claimData("c1"), claimData("c1")] }), "claim c1", /Two entries.*rename/],
  ["two scenarios with one id", inMap({ scenarios: [scenario, scenario] }), "scenario s1", /Two entries.*rename/],
  ["two entities with one id", inMap({ entities: [{ id: "uk", kind: "state", name: "UK" }, { id: "uk", kind: "state", name: "England" }], domains: [{ id: "power", hint: "a country", terms: [term("a"), term("b")] }] }), "entity uk", /Two entries.*rename/],
  ["two domains with one id", inMap({ domains: [...claimMapData().domains, ...claimMapData().domains] }), "domain power", /Two entries.*rename/],
  ["two terms of a domain with one id", inMap({ domains: [{ id: "power", hint: "a country", terms: [term("a"), term("a")] }] }), "domain power, term a", /Two entries.*rename/],
  ["two relations with one id", inMap({ relations: [{ id: "one", values: "one" }, { id: "one", values: "many" }] }), "relation one", /Two entries.*rename/],
  ["two sets with one id", inMap({ claims: four, sets: [set, set] }), "set pairs", /Two entries.*rename/],
  ["two notes with one number", inMap({ notes: [note, note] }), "note 1", /Two entries.*rename/],
  ["an unknown paragraph of a note", inMap({ notes: [{ ...note, paragraph: 9 }] }), "note 1", /no paragraph 9.*(add|correct)/],
  ["two tensions with one id", inMap({ claims: four, tensions: [tension, tension] }), "tension odds", /Two entries.*rename/],
  ["two cases of a scenario with one id", inMap({ scenarios: [{ ...scenario, cases: [aCase, aCase] }] }), "scenario s1, case talks", /Two entries.*rename/],
  ["two pieces of evidence with one id", inMap({ scenarios: [{ ...scenario, evidence: [piece, piece] }] }), "scenario s1, evidence e1", /Two entries.*rename/],
  ["two paragraphs with one number", inMap({ paragraphs: [{ number: 1, title: "One", gist: "Gist one." }, { number: 1, title: "Two", gist: "Gist two." }] }), "paragraph 1", /Two entries.*rename/],
  ["a slot of an unknown domain", inClaim({ clause: "{x} leads", slots: { x: { ...country, domain: "planet" } } }), "claim c1, slot x", /no domain "planet": add/],
  ["a slot whose value has no phrase", inClaim({ clause: "{x} leads", slots: { x: { ...country, value: "mars" } } }), "claim c1, slot x", /no term "mars": add/],
  ["a slot of an undeclared relation", inClaim({ clause: "{x} leads", slots: { x: { ...country, relation: "secret" } } }), "claim c1, slot x", /no relation "secret": declare/],
  ["a slot that the clause leaves out", inClaim({ slots: { x: country } }), "claim c1, slot x", /no \{x\}: add it or drop/],
  ["a clause that names an unknown slot", inClaim({ clause: "{who} leads" }), "claim c1", /\{who\}.*define it/],
  ["a pair of slots that are not there", inClaim({ pairs: [{ slots: ["a", "b"], stem: "Which two?", option: "{a} and {b}" }] }), "claim c1, pairs", /"a" is no slot.*(define|correct)/],
  ["an unknown paragraph of a claim", inClaim({ paragraph: 9 }), "claim c1", /no paragraph 9.*(add|correct)/],
  ["an unknown note of a claim", inClaim({ note: 9 }), "claim c1", /no note 9.*(add|correct)/],
  ["an unknown paragraph of a scenario", inMap({ scenarios: [{ ...scenario, paragraph: 9 }] }), "scenario s1", /no paragraph 9.*(add|correct)/],
  ["a scenario resting on no claim of the map", inMap({ scenarios: [{ ...scenario, claims: ["c9"] }] }), "scenario s1", /"c9", which is no claim.*(add|correct)/],
  ["a set naming no claim of the map", inMap({ sets: [{ ...set, members: [member("c1"), member("c1"), member("c9")] }] }), "set pairs", /"c9", which is no claim.*(add|correct)/],
  ["a tension naming no claim of the map", inMap({ claims: four, tensions: [{ ...tension, claims: ["c1", "c9"] }] }), "tension odds", /"c9", which is no claim.*(add|correct)/],
  ["a tension of one claim with itself", inMap({ claims: four, tensions: [{ ...tension, claims: ["c1", "c1"] }] }), "tension odds", /two different claims/],
  ["a tension between claims that have no short noun phrase", inMap({ claims: [{ ...claimData("c1"), nominal: undefined }, ...four.slice(1)], tensions: [tension] }), "tension odds", /"c1" needs a nominal/],
  ["events that come before one another in a circle", inMap({ claims: [claimData("c1", { links: [{ type: "comes before", to: "c2" }] }), claimData("c2", { links: [{ type: "comes before", to: "c1" }] })] }), "claims c1 > c2 > c1", /circle: take one/],
];

test.each(BROKEN)("%s is refused with its place and the way to mend it", (_, data, place, advice) => {
  const told = placesOf(data).filter((line) => line.startsWith(`${place}: `) || line.startsWith(`${place}, `));
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(advice)]));
});

test("a map without defects is given back with its defaults filled in", () => {
  const map = buildClaimMap({ claims: [leaderClaim("c1", "china", "one")], scenarios: [scenario] });
  expect(map.claims[0]).toMatchObject({ links: [], misreadings: [], slots: { leader: { typed: true, asks: [] } } });
  expect(map.scenarios[0]).toMatchObject({ cases: [], evidence: [] });
});

test("every defect is told at once, and the message counts them", () => {
  const data = inClaim({ voice: "nobody", paragraph: 9, links: [{ type: "supports", to: "c9" }] });
  expect(placesOf(data)).toHaveLength(3);
  expect(() => parseClaimMap(data)).toThrow(/has 3 defects:\n- claim c1/);
});

test("a chain of earlier and later events without a circle is no defect, even where two ways meet", () => {
  const before = (to: string): { type: "comes before"; to: string } => ({ type: "comes before", to });
  const claims = [
    claimData("c1", { links: [before("c2"), before("c3")] }),
    claimData("c2", { links: [before("c4")] }),
    claimData("c3", { links: [before("c4")] }),
    claimData("c4"),
  ];
  expect(placesOf(claimMapData({ claims }))).toEqual([]);
});
