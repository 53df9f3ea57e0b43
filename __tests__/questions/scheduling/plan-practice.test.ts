import { estimateMastery } from "@/questions/scheduling/mastery";
import { isDue, planPractice, type ClaimState } from "@/questions/scheduling/plan-practice";
import type { ReviewRating } from "@/questions/scheduling/rating";
import type { Confidence } from "@/questions/view/confidence";

const NOW = new Date("2026-03-02T12:00:00Z");
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

interface About {
  readonly due?: Date;
  readonly rating?: ReviewRating;
  readonly confidence?: Confidence | null;
  readonly shares?: readonly number[];
}

function state(claimId: string, { due, rating = 3, confidence = null, shares = [] }: About = {}): ClaimState {
  const last = { claimId, rating, confidence, at: inDays(-1) };
  return {
    claimId,
    card: due ? { claimId, due, stability: 3, reviews: 1, last } : null,
    mastery: estimateMastery(shares.map((share) => ({ share, chance: 0.25, weight: 1 }))),
  };
}

test("errors made with confidence come first, then what is due, then weak claims, new ones, and the rest", () => {
  const states = [
    state("ahead", { due: inDays(9), shares: [1, 1, 1] }),
    state("new"),
    state("weak", { due: inDays(4), shares: [0, 0, 0] }),
    state("due", { due: inDays(-2) }),
    state("sure-but-wrong", { due: inDays(1), rating: 1, confidence: 3 }),
  ];
  expect(planPractice(states, NOW)).toEqual([
    { claimId: "sure-but-wrong", reason: "confident-error" },
    { claimId: "due", reason: "due" },
    { claimId: "weak", reason: "weak" },
    { claimId: "new", reason: "new" },
    { claimId: "ahead", reason: "ahead" },
  ]);
});

test("of what is due, the weakest comes first", () => {
  const due = inDays(-1);
  const plan = planPractice([state("strong", { due, shares: [1, 1] }), state("poor", { due, shares: [0, 1] })], NOW);
  expect(plan.map(({ claimId }) => claimId)).toEqual(["poor", "strong"]);
});

test("an error made without confidence is no confident error", () => {
  expect(planPractice([state("c1", { due: inDays(1), rating: 1, confidence: 1 })], NOW)[0]?.reason).toBe("ahead");
});

test("new claims keep the article's order", () => {
  expect(
    planPractice(
      ["c3", "c1", "c2"].map((id) => state(id)),
      NOW,
    ).map(({ claimId }) => claimId),
  ).toEqual(["c3", "c1", "c2"]);
});

test("due is what falls on this day, to its last moment", () => {
  expect(isDue(state("c1", { due: new Date("2026-03-02T23:59:59.999Z") }), NOW)).toBe(true);
  expect(isDue(state("c1", { due: new Date("2026-03-03T00:00:00Z") }), NOW)).toBe(false);
  expect(isDue(state("c1"), NOW)).toBe(false);
});
