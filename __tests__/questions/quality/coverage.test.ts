import { buildBank } from "@/questions/bank/bank";
import {
  countByBloom,
  countByKind,
  countByParagraph,
  familyCapacities,
  measureCoverage,
  needsTwoClaims,
} from "@/questions/quality/coverage";
import { buildClaimMap, claimData, leaderClaim, scenarioData } from "../../builders/build-claim-map";
import { realBank } from "../../builders/every-item";

const bank = realBank();

test("a claim that nothing is asked about, an unasked scenario and an empty paragraph are named", () => {
  const small = buildBank(
    buildClaimMap({
      claims: [leaderClaim("c1", "china", "one"), claimData("c2", { nature: "reported fact" })],
      scenarios: [scenarioData("s1")],
    }),
  );
  expect(measureCoverage(small)).toEqual({
    claims: { asked: 1, all: 2, missing: ["c2"] },
    scenarios: { asked: 0, all: 1, missing: ["s1"] },
    paragraphs: { asked: 1, all: 2, missing: ["2"] },
  });
});

test("items by kind and by depth add up to the bank, and by paragraph to no less", () => {
  const total = (counts: readonly { readonly items: number }[]): number =>
    counts.reduce((sum, { items }) => sum + items, 0);
  expect(total(countByKind(bank))).toBe(bank.entries.length);
  expect(total(countByBloom(bank))).toBe(bank.entries.length);
  expect(total(familyCapacities(bank))).toBe(bank.entries.length);
  expect(total(countByParagraph(bank))).toBeGreaterThanOrEqual(bank.entries.length);
});

test("a cause and a new case need two statements, a value in a slot does not, evidence is of both sorts", () => {
  const ofKind = (kind: string): boolean[] => [
    ...new Set(bank.entries.filter(({ draft }) => draft.kind === kind).map(needsTwoClaims)),
  ];
  expect([ofKind("cause-direction"), ofKind("new-case"), ofKind("cloze"), ofKind("evidence")]).toEqual([
    [true],
    [true],
    [false],
    [false, true],
  ]);
});
