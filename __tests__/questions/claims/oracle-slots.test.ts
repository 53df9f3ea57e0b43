import type { ClaimMap } from "@/questions/claims/claim-map";
import { Oracle, type Decision } from "@/questions/claims/oracle";
import { termOf } from "@/questions/claims/statement";
import { buildClaimMap, claimData, leaderClaim } from "../../builders/build-claim-map";

type Reading = "world" | "naming";

/** The decision on "<country> takes the lead", said of c1. */
function decide(map: ClaimMap, term: string, reading: Reading = "world"): Decision {
  return new Oracle(map).decide({ type: "slots", claim: "c1", terms: { leader: termOf(map, "power", term) }, reading });
}

const mapWith = (relation: "one" | "named" | "many", value = "china"): ClaimMap =>
  buildClaimMap({ claims: [leaderClaim("c1", value, relation)] });

test.each(["one", "named", "many"] as const)(
  "the article's own value holds where a relation has %s values, in both readings",
  (relation) => {
    expect(decide(mapWith(relation), "china", "world").verdict).toBe("holds");
    expect(decide(mapWith(relation), "china", "naming").verdict).toBe("holds");
  },
);

test.each([
  ["one", "world", "fails"],
  ["one", "naming", "fails"],
  ["named", "world", "undecidable"],
  ["named", "naming", "fails"],
  ["many", "world", "undecidable"],
  ["many", "naming", "undecidable"],
] as const)("another value in a relation of %s values, read as %s: %s", (relation, reading, verdict) => {
  expect(decide(mapWith(relation), "india", reading).verdict).toBe(verdict);
});

test("two terms of one entity are one value: England is the United Kingdom", () => {
  expect(decide(mapWith("one", "uk"), "england").verdict).toBe("holds");
  expect(decide(mapWith("one", "england"), "uk").verdict).toBe("holds");
});

test("terms without an entity are not one value for lacking it", () => {
  expect(decide(mapWith("one", "india"), "turkey").verdict).toBe("fails");
});

test("a value that another claim gives to the same relation holds, and that claim is named as the ground", () => {
  const map = buildClaimMap({ claims: [leaderClaim("c1", "china", "one"), leaderClaim("c2", "india", "one")] });
  expect(decide(map, "india")).toEqual({ verdict: "holds", rule: "a value that another claim gives", from: ["c2"] });
  expect(decide(map, "turkey").verdict).toBe("fails");
});

test("a slot that the claim does not have is left undecided", () => {
  const map = buildClaimMap({ claims: [claimData("c1")] });
  expect(decide(map, "china").verdict).toBe("undecidable");
});

const twoSlots = buildClaimMap({
  claims: [
    claimData("c1", {
      clause: "{a} follows {b}",
      slots: {
        a: { domain: "power", value: "china", relation: "one" },
        b: { domain: "power", value: "india", relation: "many" },
      },
    }),
  ],
});

function decideBoth(a: string, b: string): Decision {
  const terms = { a: termOf(twoSlots, "power", a), b: termOf(twoSlots, "power", b) };
  return new Oracle(twoSlots).decide({ type: "slots", claim: "c1", terms, reading: "world" });
}

test("a statement of two slots holds if both hold, fails if one fails, and is else undecided", () => {
  expect(decideBoth("china", "india").verdict).toBe("holds");
  expect(decideBoth("turkey", "india").verdict).toBe("fails");
  expect(decideBoth("turkey", "turkey").verdict).toBe("fails");
  expect(decideBoth("china", "turkey").verdict).toBe("undecidable");
});
