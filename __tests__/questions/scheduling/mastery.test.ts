import fc from "fast-check";
import { seededRandom } from "@/questions/forms/seeded-random";
import { estimateMastery, MIN_EVIDENCE, type Mastery } from "@/questions/scheduling/mastery";

const marks = (...shares: readonly number[]): Mastery => estimateMastery(shares.map((share) => ({ share })));
const times = (count: number, share: number): number[] => Array.from({ length: count }, () => share);
const share = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);

test("without marks nothing is estimated, and the interval is everything", () => {
  expect(marks()).toEqual({ evidence: 0, estimate: null, low: 0, high: 1, verdict: "not-enough" });
});

test("little evidence is called little, however good or bad it is", () => {
  for (const value of [0, 0.5, 1]) expect(marks(...times(MIN_EVIDENCE - 1, value)).verdict).toBe("not-enough");
});

test("verdicts follow the marks: mostly wrong is weak, mixed is growing, a long run of right is mastered", () => {
  expect(marks(...times(4, 0)).verdict).toBe("weak");
  expect(marks(1, 1, 0, 1).verdict).toBe("growing");
  expect(marks(...times(8, 1)).verdict).toBe("mastered");
  expect(marks(...times(3, 1)).verdict).toBe("growing");
});

test("Wilson's interval comes out at published values: 8 of 10 at 90 %", () => {
  const { estimate, low, high } = marks(...times(8, 1), 0, 0);
  expect(estimate).toBeCloseTo(0.8);
  expect([low, high].map((end) => end.toFixed(3))).toEqual(["0.541", "0.931"]);
});

test("the interval holds the estimate and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 40 }), (shares) => {
      const { estimate, low, high, evidence } = marks(...shares);
      return (
        estimate !== null &&
        evidence === shares.length &&
        low >= 0 &&
        low <= estimate + 1e-9 &&
        estimate <= high + 1e-9 &&
        high <= 1
      );
    }),
  );
});

test("a better mark in place of a worse one never lowers estimate or interval", () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), fc.nat(), share, (shares, place, better) => {
      const at = place % shares.length;
      const raised = shares.map((each, index) => (index === at ? Math.max(each, better) : each));
      const [before, after] = [marks(...shares), marks(...raised)];
      return (
        (after.estimate ?? 0) >= (before.estimate ?? 0) &&
        after.low >= before.low - 1e-12 &&
        after.high >= before.high - 1e-12
      );
    }),
  );
});

test("more evidence of the same kind makes the interval narrower", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), share, (count, value) => {
      const width = ({ high, low }: Mastery): number => high - low;
      return width(marks(...times(count + 1, value))) < width(marks(...times(count, value)));
    }),
  );
});

/** Share of simulated learners who are ever called masters while answering, at this chance of being right. */
function everMastered(chance: number, answers: number, learners: number): number {
  const random = seededRandom(`learners ${String(chance)}`);
  const reached = Array.from({ length: learners }, () => {
    const shares: number[] = [];
    for (let answer = 0; answer < answers; answer += 1) {
      shares.push(random.below(1000) < chance * 1000 ? 1 : 0);
      if (marks(...shares).verdict === "mastered") return 1;
    }
    return 0;
  });
  return reached.reduce<number>((sum, each) => sum + each, 0) / learners;
}

test("of learners who guess one of four, at most one in a hundred is ever called a master in 30 answers", () => {
  expect(everMastered(0.25, 30, 2000)).toBeLessThanOrEqual(0.01);
});

test("of learners who know nineteen of twenty, nine in ten are called masters within 15 answers", () => {
  expect(everMastered(0.95, 15, 1000)).toBeGreaterThan(0.9);
});
