import { Oracle } from "@/questions/claims/oracle";
import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { DraftBody } from "@/questions/kinds/draft";
import type { Item, ProofStep } from "@/questions/kinds/item";
import { ambiguousOrder, ambiguousTyping, keyNotUnique } from "@/questions/quality/flaws/key-checks";
import { missingExplanation, missingFeedback } from "@/questions/quality/flaws/telling-checks";
import { BODIES, buildDraft } from "../../../builders/build-draft";
import { buildClaimMap, claimData } from "../../../builders/build-claim-map";

const step = (about: string, verdict: ProofStep["verdict"]): ProofStep => ({
  about,
  verdict,
  rule: "a rule",
  from: ["c1"],
});
const item = (body: DraftBody, proof: readonly ProofStep[] = [], own: Partial<Item> = {}): Item => ({
  ...layOut("an-item", buildDraft(body, { proof }), [1], 0, seededRandom("one")),
  ...own,
});
const PROOF = [step("Right", "holds"), ...[1, 2, 3].map((n) => step(`Wrong ${String(n)}`, "fails"))];

test("a choice has one key where each option is proven to be what it is marked as", () => {
  expect(keyNotUnique(item(BODIES.choice, PROOF))).toBeNull();
  expect(keyNotUnique(item(BODIES.choice, PROOF.slice(0, 3)))).toMatch(/nothing proves “Wrong 3” to be wrong/);
  expect(keyNotUnique(item(BODIES.choice, [step("Right", "fails"), ...PROOF.slice(1)]))).toMatch(/“Right” to be right/);
});

test("a verdict must be the one that is proven", () => {
  const reasons = [step("Right", "holds"), ...[1, 2, 3].map((n) => step(`Beside ${String(n)}`, "fails"))];
  expect(keyNotUnique(item(BODIES.verdict, [step("It is so.", "fails"), ...reasons]))).toBeNull();
  expect(keyNotUnique(item(BODIES.verdict, [step("It is so.", "holds"), ...reasons]))).toMatch(/verdict/);
});

test("rows and pieces that read alike leave the key open", () => {
  const proof = ["a", "b", "c", "d"].map((name) => step(name, "holds"));
  const pairs = BODIES.assign.pairs;
  expect(keyNotUnique(item(BODIES.assign, proof))).toBeNull();
  const alike = {
    ...BODIES.assign,
    pairs: pairs.map((pair, index) => (index === 1 ? { ...pair, prompt: "Row a" } : pair)),
  };
  expect(keyNotUnique(item(alike, proof))).toMatch(/two rows/);
  expect(keyNotUnique(item({ ...BODIES.assign, surplus: [{ text: "piece a" }] }, proof))).toMatch(/two pieces/);
});

test("a known wrong entry that would pass for the key is ambiguous, and so is an answer that the question shows", () => {
  const gapped = (slip: string): DraftBody => ({
    ...BODIES.text,
    gaps: [
      {
        id: "g1",
        accepted: ["Saudi Arabia"],
        slips: [{ text: slip, misconception: "sibling-value", feedback: "Why." }],
      },
      BODIES.text.gaps[1],
    ],
  });
  expect(ambiguousTyping(item(gapped("Iraq")))).toBeNull();
  expect(ambiguousTyping(item(gapped("Saudi Arabbia")))).toMatch(/may pass for the key/);
  expect(ambiguousTyping(item(gapped("Iraq"), [], { stem: "Who met Russia, says the author?" }))).toMatch(/“Russia”/);
});

test("an order is open where the map does not date one piece by the other", () => {
  const before = (to: string) => [{ type: "comes before" as const, to }];
  const named = (id: string, nominal: string, to?: string) =>
    claimData(id, { nominal, ...(to === undefined ? {} : { links: before(to) }) });
  const claims = [named("c1", "first", "c2"), named("c2", "second", "c3"), named("c3", "third"), named("c4", "fourth")];
  const ordered = (linked: boolean) =>
    new Oracle(
      buildClaimMap({
        claims: linked ? [...claims.slice(0, 2), named("c3", "third", "c4"), named("c4", "fourth")] : claims,
      }),
    );
  const order = item(BODIES.order, [], { claims: ["c1", "c2", "c3", "c4"] });
  expect(ambiguousOrder(order, ordered(true))).toBeNull();
  expect(ambiguousOrder(order, ordered(false))).toMatch(/does not date “Fourth”/);
});

test("feedback without a reason is missing, and so is an explanation that only repeats the key", () => {
  const told = (feedback: string): DraftBody => ({
    ...BODIES.choice,
    distractors: [{ text: "Wrong 1", misconception: "sibling-value", feedback }],
    key: { ...BODIES.choice.key, feedback: "Why it holds, in a sentence." },
  });
  expect(missingFeedback(item(told("Paragraph 4 has the Army in this place.")))).toBeNull();
  for (const bare of ["", "Wrong.", "That is not correct, sorry."]) {
    if (bare !== "That is not correct, sorry.") expect(missingFeedback(item(told(bare)))).not.toBeNull();
  }
  expect(missingExplanation(item(BODIES.choice, [], { explanation: "The answer in words." }))).not.toBeNull();
  expect(
    missingExplanation(item(BODIES.choice, [], { explanation: "Paragraph 4 says it in so many words." })),
  ).toBeNull();
});
