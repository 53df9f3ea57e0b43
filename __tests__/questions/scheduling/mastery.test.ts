import fc from "fast-check";
import { seededRandom } from "@/questions/forms/seeded-random";
import { estimateMastery, MIN_EVIDENCE, RECENT_ANSWERS, type Mastery } from "@/questions/scheduling/mastery";

/** Whole answers to items of four options. */
const marks = (...shares: readonly number[]): Mastery =>
  estimateMastery(shares.map((share) => ({ share, chance: 0.25, weight: 1 })));
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

test("the same marks show less knowledge where guessing earns more", () => {
  const at = (chance: number) => estimateMastery(times(4, 0.75).map((share) => ({ share, chance, weight: 1 })));
  const estimates = [0, 0.25, 0.5].map((chance) => at(chance).estimate ?? 0);
  expect(estimates).toEqual([...estimates].sort((a, b) => b - a));
  expect(new Set(estimates).size).toBe(3);
});

test("marks at the level of chance are no sign of knowledge, however many", () => {
  const { estimate, low, verdict } = marks(...times(20, 0.25));
  expect(estimate).toBeLessThan(0.15);
  expect(low).toBeLessThan(0.02);
  expect(verdict).toBe("weak");
});

test("without guessing, the estimate is the mean of the beta posterior: 8 of 10 gives 9/12", () => {
  const shares = [...times(8, 1), 0, 0];
  const { estimate, low, high } = estimateMastery(shares.map((share) => ({ share, chance: 0, weight: 1 })));
  expect(estimate).toBeCloseTo(9 / 12, 3);
  // Quantiles of Beta(9, 3) at 5 % and 95 %, by R: qbeta(c(.05, .95), 9, 3).
  expect([low, high].map((end) => end.toFixed(2))).toEqual(["0.53", "0.92"]);
});

test("answers on four claims at once weigh a quarter for each: twelve of them are three whole ones", () => {
  const quarter = (count: number) =>
    estimateMastery(times(count, 1).map((share) => ({ share, chance: 0.25, weight: 0.25 })));
  expect(quarter(11).verdict).toBe("not-enough");
  expect(quarter(12)).toMatchObject({ evidence: 12, verdict: "growing" });
});

test("only the latest answers count: what was not known at first is forgiven once it is known", () => {
  expect(marks(...times(15, 0), ...times(RECENT_ANSWERS, 1)).verdict).toBe("mastered");
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
    // Whole marks: a mixed run's interval may first move away from an end of the scale, and so widen.
    fc.property(fc.integer({ min: 3, max: RECENT_ANSWERS - 1 }), fc.constantFrom(0, 1), (count, value) => {
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
