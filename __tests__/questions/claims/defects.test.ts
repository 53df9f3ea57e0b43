import { parseClaimMap } from "@/questions/claims/parse-claim-map";
import {
  buildClaimMap,
  claimData,
  claimMapData,
  leaderClaim,
  scenarioData,
  type ClaimData,
  type ClaimMapData,
} from "../../builders/build-claim-map";
import { placesOf, toldOf, type Broken } from "../../builders/places-of";

const inMap = (own: Partial<ClaimMapData>): ClaimMapData => claimMapData(own);
const inClaim = (own: Partial<ClaimData>): ClaimMapData => claimMapData({ claims: [claimData("c1", own)] });
const country = { domain: "power", value: "china", relation: "one" };

const BROKEN: readonly Broken[] = [
  [
    "a link to a claim that is not there",
    inClaim({ links: [{ type: "supports", to: "c9" }] }),
    "claim c1",
    /"c9".*(add|correct|take)/,
  ],
  [
    "a link from a claim to itself",
    inClaim({ links: [{ type: "supports", to: "c1" }] }),
    "claim c1",
    /itself.*(take|correct)/,
  ],
  [
    "a cause without a short noun phrase",
    {
      ...inMap({
        claims: [
          { ...claimData("c1", { links: [{ type: "because", to: "c2" }] }), nominal: undefined },
          claimData("c2"),
        ],
      }),
    },
    "claim c1",
    /needs a nominal/,
  ],
  ["an unknown actor as voice", inClaim({ voice: "nobody" }), "claim c1", /"nobody" is unknown: add/],
  ["an unknown actor who holds it too", inClaim({ alsoHeldBy: ["nobody"] }), "claim c1", /"nobody" is unknown: add/],
  ["two claims with one id", inMap({ claims: [claimData("c1"), claimData("c1")] }), "claim c1", /Two entries.*rename/],
  [
    "a slot of an unknown domain",
    inClaim({ clause: "{x} leads", slots: { x: { ...country, domain: "planet" } } }),
    "claim c1, slot x",
    /no domain "planet": add/,
  ],
  [
    "a slot whose value has no phrase",
    inClaim({ clause: "{x} leads", slots: { x: { ...country, value: "mars" } } }),
    "claim c1, slot x",
    /no term "mars": add/,
  ],
  [
    "a slot of an undeclared relation",
    inClaim({ clause: "{x} leads", slots: { x: { ...country, relation: "secret" } } }),
    "claim c1, slot x",
    /no relation "secret": declare/,
  ],
  [
    "a slot that the clause leaves out",
    inClaim({ slots: { x: country } }),
    "claim c1, slot x",
    /no \{x\}: add it or drop/,
  ],
  ["a clause that names an unknown slot", inClaim({ clause: "{who} leads" }), "claim c1", /\{who\}.*define it/],
  [
    "a pair of slots that are not there",
    inClaim({ pairs: [{ slots: ["a", "b"], stem: "Which two?", option: "{a} and {b}" }] }),
    "claim c1, pairs",
    /"a" is no slot.*(define|correct)/,
  ],
  ["an unknown paragraph of a claim", inClaim({ paragraph: 9 }), "claim c1", /no paragraph 9.*(add|correct)/],
  ["an unknown note of a claim", inClaim({ note: 9 }), "claim c1", /no note 9.*(add|correct)/],
  [
    "events that come before one another in a circle",
    inMap({
      claims: [
        claimData("c1", { links: [{ type: "comes before", to: "c2" }] }),
        claimData("c2", { links: [{ type: "comes before", to: "c1" }] }),
      ],
    }),
    "claims c1 > c2 > c1",
    /circle: take one/,
  ],
];

test.each(BROKEN)("%s is refused with its place and the way to mend it", (_, data, place, advice) => {
  expect(toldOf(data, place)).toEqual(expect.arrayContaining([expect.stringMatching(advice)]));
});

test("a map without defects is given back with its defaults filled in", () => {
  const map = buildClaimMap({ claims: [leaderClaim("c1", "china", "one")], scenarios: [scenarioData("s1")] });
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
