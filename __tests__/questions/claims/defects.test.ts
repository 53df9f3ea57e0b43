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

const CHINA = { id: "china", text: "China", entity: "china" };
const asked = (relation: "one" | "named" | "many"): ClaimData =>
  claimData("c1", {
    clause: "{x} leads",
    slots: { x: { ...country, relation, asks: [{ stem: "Who leads, by the author?" }] } },
  });

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
  [
    "a circle of four events behind a link of a claim to itself",
    inMap({
      claims: ["c1", "c2", "c3", "c4"].map((id, index) =>
        claimData(id, {
          links: [
            { type: "comes before", to: id },
            { type: "comes before", to: `c${String(((index + 1) % 4) + 1)}` },
          ],
        }),
      ),
    }),
    "claims c1 > c2 > c3 > c4 > c1",
    /circle: take one/,
  ],
  [
    "a slot asked about whose relation has no other value to choose from",
    inMap({
      domains: [
        { id: "power", hint: "a country", terms: [CHINA, { id: "beijing", text: "Beijing", entity: "china" }] },
      ],
      claims: [asked("one")],
    }),
    "claim c1, slot x",
    /relation "one" has no other value.*add terms.*or drop/,
  ],
  [
    "a slot asked about whose relation has two other values, for three wrong options",
    inMap({
      domains: [
        { id: "power", hint: "a country", terms: [CHINA, { id: "i", text: "India" }, { id: "t", text: "Turkey" }] },
      ],
      claims: [asked("named")],
    }),
    "claim c1, slot x",
    /only 2 other values.*add terms/,
  ],
  [
    "a slot asked about though its relation leaves more open",
    inMap({ claims: [asked("many")] }),
    "claim c1, slot x",
    /relation "many" leaves further values open.*declare/,
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

test("a slot that nothing asks about may have no other value, and three others are enough for one that is asked", () => {
  const few = [CHINA, { id: "i", text: "India" }];
  const silent = { ...asked("one"), slots: { x: country } };
  expect(placesOf(inMap({ domains: [{ id: "power", hint: "a country", terms: few }], claims: [silent] }))).toEqual([]);
  const enough = [...few, { id: "t", text: "Turkey" }, { id: "q", text: "Qatar" }];
  expect(
    placesOf(inMap({ domains: [{ id: "power", hint: "a country", terms: enough }], claims: [asked("one")] })),
  ).toEqual([]);
});

test("a value that another claim gives for the relation is no wrong one to choose", () => {
  const terms = [CHINA, { id: "i", text: "India" }, { id: "t", text: "Turkey" }, { id: "q", text: "Qatar" }];
  const other = claimData("c2", { clause: "{x} leads too", slots: { x: { ...country, value: "q" } } });
  const data = inMap({ domains: [{ id: "power", hint: "a country", terms }], claims: [asked("one"), other] });
  expect(toldOf(data, "claim c1, slot x")).toEqual([expect.stringMatching(/only 2 other values/)]);
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
