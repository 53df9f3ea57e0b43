import { Oracle, type Decision, type Statement } from "@/questions/claims/oracle";
import {
  buildClaimMap,
  claimData,
  leaderClaim,
  scenarioData,
  type ClaimData,
  type ClaimMapData,
} from "../../builders/build-claim-map";

type Verdict = Decision["verdict"];

function verdict(own: Partial<ClaimMapData>, statement: Statement): Verdict {
  return new Oracle(buildClaimMap(own)).decide(statement).verdict;
}

/** The verdict on a statement about c1. */
function onClaim(own: Partial<ClaimData>, statement: Statement): Verdict {
  return verdict({ claims: [claimData("c1", own)] }, statement);
}

const said = (voice: string): Statement => ({ type: "voice", claim: "c1", voice });
const cause = (from: string, to: string): Statement => ({ type: "cause", cause: from, effect: to });
const before = (first: string, second: string): Statement => ({ type: "before", first, second });
const leads = (to: string): Partial<ClaimData> => ({ links: [{ type: "leads to", to }] });
/** c1 > c2 > c3 > c4 as causes, c5 supporting c1, c6 alone. */
const reasoning = [
  claimData("c1", leads("c2")),
  claimData("c2", leads("c3")),
  claimData("c3", leads("c4")),
  claimData("c4"),
  claimData("c5", { links: [{ type: "supports", to: "c1" }] }),
  claimData("c6"),
];

test("a claim is the view of the voice that holds it and of no other", () => {
  expect(onClaim({ voice: "khan" }, said("khan"))).toBe("holds");
  expect(onClaim({ voice: "khan" }, said("author"))).toBe("fails");
});

test("whether it is the view of another who holds it as well is left undecided", () => {
  expect(onClaim({ voice: "khan", alsoHeldBy: ["uk"] }, said("uk"))).toBe("undecidable");
});

test("nature, commitment and paragraph are what the map says and nothing else", () => {
  const weighed = [{ thought: "it comes about", commitment: "likely" as const, sign: "he says that it may well" }];
  const own = { nature: "forecast", commitment: "likely", paragraph: 2, weighed } satisfies Partial<ClaimData>;
  expect(onClaim(own, { type: "nature", claim: "c1", nature: "forecast" })).toBe("holds");
  expect(onClaim(own, { type: "nature", claim: "c1", nature: "reported fact" })).toBe("fails");
  expect(onClaim(own, { type: "commitment", claim: "c1", thought: 0, commitment: "likely" })).toBe("holds");
  expect(onClaim(own, { type: "commitment", claim: "c1", thought: 0, commitment: "possible" })).toBe("fails");
  expect(onClaim(own, { type: "paragraph", claim: "c1", paragraph: 2 })).toBe("holds");
  expect(onClaim(own, { type: "paragraph", claim: "c1", paragraph: 1 })).toBe("fails");
});

test("an authored misreading is refuted, and one that nobody wrote is not", () => {
  const own = {
    misreadings: [{ text: "it is otherwise", misconception: "authored-misreading", feedback: "It is not." }],
  } as const;
  expect(onClaim({ misreadings: [...own.misreadings] }, { type: "misreading", claim: "c1", index: 0 })).toBe("fails");
  expect(onClaim({ misreadings: [...own.misreadings] }, { type: "misreading", claim: "c1", index: 1 })).toBe(
    "undecidable",
  );
});

test("a cause holds in its own direction, fails when turned round, over any number of steps", () => {
  expect(verdict({ claims: reasoning }, cause("c1", "c2"))).toBe("holds");
  expect(verdict({ claims: reasoning }, cause("c2", "c1"))).toBe("fails");
  expect(verdict({ claims: reasoning }, cause("c4", "c1"))).toBe("fails");
});

test("a cause at a distance is never called false, however long the chain", () => {
  expect(verdict({ claims: reasoning }, cause("c1", "c3"))).toBe("undecidable");
  expect(verdict({ claims: reasoning }, cause("c1", "c4"))).toBe("undecidable");
});

test("a link of another kind leaves cause undecided, and no link at all refutes it", () => {
  expect(verdict({ claims: reasoning }, cause("c5", "c1"))).toBe("undecidable");
  expect(verdict({ claims: reasoning }, cause("c6", "c1"))).toBe("fails");
});

test("a refuted cause names its ground: the chain as it really runs", () => {
  const decision = new Oracle(buildClaimMap({ claims: reasoning })).decide(cause("c2", "c1"));
  expect(decision).toEqual({ verdict: "fails", rule: "the reasoning runs the other way", from: ["c1", "c2"] });
});

test("order in time is transitive, turned round it fails, and unlinked events have none", () => {
  const next = (to: string): Partial<ClaimData> => ({ links: [{ type: "comes before", to }] });
  const claims = [claimData("c1", next("c2")), claimData("c2", next("c3")), claimData("c3"), claimData("c4")];
  expect(verdict({ claims }, before("c1", "c2"))).toBe("holds");
  expect(verdict({ claims }, before("c1", "c3"))).toBe("holds");
  expect(verdict({ claims }, before("c3", "c1"))).toBe("fails");
  expect(verdict({ claims }, before("c1", "c4"))).toBe("undecidable");
});

test("a statement is settled by its own claim, not by one on another matter; one that is linked is left undecided", () => {
  const settles = (by: string): Verdict => verdict({ claims: reasoning }, { type: "decides", claim: "c1", by });
  expect([settles("c1"), settles("c6"), settles("c2"), settles("c5")]).toEqual([
    "holds",
    "fails",
    "undecidable",
    "undecidable",
  ]);
});

test("a claim that gives a value of the same relation bears on the statement too", () => {
  const claims = [
    leaderClaim("c1", "china", "one"),
    leaderClaim("c2", "china", "one"),
    leaderClaim("c3", "china", "many"),
  ];
  const settles = (by: string): Verdict => verdict({ claims }, { type: "decides", claim: "c1", by });
  expect([settles("c2"), settles("c3")]).toEqual(["undecidable", "fails"]);
});

test("a tension lies between its two claims, in either order, and nowhere else", () => {
  const claims = ["c1", "c2", "c3", "c4"].map((id) => claimData(id));
  const own: Partial<ClaimMapData> = {
    claims,
    tensions: [{ id: "odds", title: "At odds", note: "Both are said.", claims: ["c1", "c2"], decoys: ["c3", "c4"] }],
  };
  const between = (one: string, other: string): Verdict => verdict(own, { type: "tension", one, other });
  expect([between("c1", "c2"), between("c2", "c1")]).toEqual(["holds", "holds"]);
  expect([between("c1", "c3"), between("c3", "c4"), between("c1", "c1")]).toEqual(["fails", "fails", "fails"]);
});

test("a prompt of a set goes with its own target; a prompt or set that the map lacks is left undecided", () => {
  const claims = ["c1", "c2", "c3"].map((id) => claimData(id));
  const members = claims.map(({ id }) => ({ claim: id, prompt: `prompt ${id}`, target: `target ${id}` }));
  const own: Partial<ClaimMapData> = {
    claims,
    sets: [{ id: "pairs", stems: ["Match."], promptHeading: "One", targetHeading: "Other", members }],
  };
  const pairing = (prompt: string, target: string, set = "pairs"): Verdict =>
    verdict(own, { type: "pairing", set, prompt, target });
  expect([pairing("prompt c1", "target c1"), pairing("prompt c1", "target c2")]).toEqual(["holds", "fails"]);
  expect([pairing("prompt c9", "target c1"), pairing("prompt c1", "target c1", "others")]).toEqual([
    "undecidable",
    "undecidable",
  ]);
});

test("a part belongs to its own scenario alone", () => {
  const own = { scenarios: [scenarioData("s1"), scenarioData("s2", { order: 2 })] };
  expect(verdict(own, { type: "scenario-part", scenario: "s1", part: "obstacle", of: "s1" })).toBe("holds");
  expect(verdict(own, { type: "scenario-part", scenario: "s1", part: "obstacle", of: "s2" })).toBe("fails");
});

test("evidence bears as the map says, and unknown evidence is left undecided", () => {
  const own = {
    scenarios: [scenarioData("s1", { evidence: [{ id: "e1", text: "News.", bearing: "weakens", why: "It does." }] })],
  };
  const bearing = (evidence: string, how: "weakens" | "strengthens"): Verdict =>
    verdict(own, { type: "bearing", scenario: "s1", evidence, bearing: how });
  expect([bearing("e1", "weakens"), bearing("e1", "strengthens"), bearing("e9", "weakens")]).toEqual([
    "holds",
    "fails",
    "undecidable",
  ]);
});

test("a new case is judged right only if scenario, condition and obstacle are all right", () => {
  const actual = { scenario: "s1", met: true, blocked: false };
  const judged = (change: Partial<typeof actual>): Verdict =>
    verdict({}, { type: "case", actual, said: { ...actual, ...change } });
  expect([judged({}), judged({ met: false }), judged({ blocked: true }), judged({ scenario: "s2" })]).toEqual([
    "holds",
    "fails",
    "fails",
    "fails",
  ]);
});

test("asking about a claim or scenario that is not there is a bug and throws", () => {
  const oracle = new Oracle(buildClaimMap());
  expect(() => oracle.decide({ type: "voice", claim: "c9", voice: "author" })).toThrow(/No claim "c9"/);
  expect(() => oracle.scenario("s9")).toThrow(/No scenario "s9"/);
});
