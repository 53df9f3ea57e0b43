import { claimData, claimMapData, scenarioData, type ClaimMapData } from "../../builders/build-claim-map";
import { toldOf, type Broken } from "../../builders/places-of";

const inMap = (own: Partial<ClaimMapData>): ClaimMapData => claimMapData(own);
const scenario = scenarioData("s1");
const aCase = {
  id: "talks",
  setting: "A setting.",
  met: "It is met.",
  unmet: "It is not.",
  blocked: "It is blocked.",
  clear: "It is clear.",
};
const piece = { id: "e1", text: "A piece of news.", bearing: "neither", why: "Nothing turns on it." } as const;
const member = (claim: string): { claim: string; prompt: string; target: string } => ({
  claim,
  prompt: `prompt ${claim}`,
  target: `target ${claim}`,
});
const set = {
  id: "pairs",
  stems: ["Match them."],
  promptHeading: "One",
  targetHeading: "Other",
  members: [member("c1"), member("c2"), member("c3")],
};
const four = ["c1", "c2", "c3", "c4"].map((id) => claimData(id));
const tension: NonNullable<ClaimMapData["tensions"]>[number] = {
  id: "odds",
  title: "At odds",
  note: "Both are said.",
  claims: ["c1", "c2"],
  decoys: ["c3", "c4"],
};
const note = { number: 1, paragraph: 1, publisher: "A paper", title: "A report", report: "What it reports." };
const term = (id: string): { id: string; text: string } => ({ id, text: `text ${id}` });

/** Defects outside the claims: in scenarios, sets, tensions, domains, and in ids of any list. */
const BROKEN: readonly Broken[] = [
  [
    "an unknown actor behind a term",
    inMap({ domains: [{ id: "power", hint: "a country", terms: [{ ...term("a"), entity: "nobody" }, term("b")] }] }),
    "domain power, term a",
    /"nobody" is unknown: add/,
  ],
  ["two scenarios with one id", inMap({ scenarios: [scenario, scenario] }), "scenario s1", /Two entries.*rename/],
  [
    "two entities with one id",
    inMap({
      entities: [
        { id: "uk", kind: "state", name: "UK" },
        { id: "uk", kind: "state", name: "England" },
      ],
      domains: [{ id: "power", hint: "a country", terms: [term("a"), term("b")] }],
    }),
    "entity uk",
    /Two entries.*rename/,
  ],
  [
    "two domains with one id",
    inMap({ domains: [...claimMapData().domains, ...claimMapData().domains] }),
    "domain power",
    /Two entries.*rename/,
  ],
  [
    "two terms of a domain with one id",
    inMap({ domains: [{ id: "power", hint: "a country", terms: [term("a"), term("a")] }] }),
    "domain power, term a",
    /Two entries.*rename/,
  ],
  [
    "two relations with one id",
    inMap({
      relations: [
        { id: "one", values: "one" },
        { id: "one", values: "many" },
      ],
    }),
    "relation one",
    /Two entries.*rename/,
  ],
  ["two sets with one id", inMap({ claims: four, sets: [set, set] }), "set pairs", /Two entries.*rename/],
  ["two notes with one number", inMap({ notes: [note, note] }), "note 1", /Two entries.*rename/],
  [
    "an unknown paragraph of a note",
    inMap({ notes: [{ ...note, paragraph: 9 }] }),
    "note 1",
    /no paragraph 9.*(add|correct)/,
  ],
  [
    "two tensions with one id",
    inMap({ claims: four, tensions: [tension, tension] }),
    "tension odds",
    /Two entries.*rename/,
  ],
  [
    "two cases of a scenario with one id",
    inMap({ scenarios: [{ ...scenario, cases: [aCase, aCase] }] }),
    "scenario s1, case talks",
    /Two entries.*rename/,
  ],
  [
    "two pieces of evidence with one id",
    inMap({ scenarios: [{ ...scenario, evidence: [piece, piece] }] }),
    "scenario s1, evidence e1",
    /Two entries.*rename/,
  ],
  [
    "two paragraphs with one number",
    inMap({
      paragraphs: [
        { number: 1, title: "One", gist: "Gist one." },
        { number: 1, title: "Two", gist: "Gist two." },
      ],
    }),
    "paragraph 1",
    /Two entries.*rename/,
  ],
  [
    "an unknown paragraph of a scenario",
    inMap({ scenarios: [{ ...scenario, paragraph: 9 }] }),
    "scenario s1",
    /no paragraph 9.*(add|correct)/,
  ],
  [
    "a scenario resting on no claim of the map",
    inMap({ scenarios: [{ ...scenario, claims: ["c9"] }] }),
    "scenario s1",
    /"c9", which is no claim.*(add|correct)/,
  ],
  [
    "a set naming no claim of the map",
    inMap({ sets: [{ ...set, members: [member("c1"), member("c1"), member("c9")] }] }),
    "set pairs",
    /"c9", which is no claim.*(add|correct)/,
  ],
  [
    "a tension naming no claim of the map",
    inMap({ claims: four, tensions: [{ ...tension, claims: ["c1", "c9"] }] }),
    "tension odds",
    /"c9", which is no claim.*(add|correct)/,
  ],
  [
    "a tension of one claim with itself",
    inMap({ claims: four, tensions: [{ ...tension, claims: ["c1", "c1"] }] }),
    "tension odds",
    /two different claims/,
  ],
  [
    "a tension between claims that have no short noun phrase",
    inMap({ claims: [{ ...claimData("c1"), nominal: undefined }, ...four.slice(1)], tensions: [tension] }),
    "tension odds",
    /"c1" needs a nominal/,
  ],
];

test.each(BROKEN)("%s is refused with its place and the way to mend it", (_, data, place, advice) => {
  expect(toldOf(data, place)).toEqual(expect.arrayContaining([expect.stringMatching(advice)]));
});
