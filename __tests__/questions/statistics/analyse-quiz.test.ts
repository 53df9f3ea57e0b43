import fc from "fast-check";
import { analyseQuiz, type QuizAnalysis } from "@/questions/statistics/analyse-quiz";
import { valueOf } from "@/questions/statistics/figure";
import type { Sitting } from "@/questions/statistics/sitting";
import { naiveStatistics } from "../../builders/naive-statistics";
import { buildSittings } from "../../builders/build-sittings";

const LOW = { level: 1, relation: 2 };
const GOLDEN = ["1111", "1110", "1100", "1010", "0100", "0001"].map((row) => row.split("").map(Number));

function analyse(sittings: readonly Sitting[], resamples = 0): QuizAnalysis {
  return analyseQuiz(sittings, { seed: "test", minimums: LOW, resamples });
}

const column = (
  analysis: QuizAnalysis,
  name: "facility" | "discrimination" | "efficiency" | "weight" | "alphaIfDeleted",
) => analysis.items.map((item) => valueOf(item[name]));

describe("six students by four items", () => {
  const analysis = analyse(buildSittings(GOLDEN));

  it("gives the printed figures of each item", () => {
    const printed = (values: readonly (number | null)[], digits = 4) => values.map((value) => value?.toFixed(digits));
    expect(printed(column(analysis, "facility"))).toEqual(["0.6667", "0.6667", "0.5000", "0.3333"]);
    expect(printed(column(analysis, "discrimination"))).toEqual(["0.4629", "0.0000", "0.4472", "-0.2209"]);
    expect(printed(column(analysis, "efficiency"))).toEqual(["1.0000", "0.0000", "0.5000", "-0.2857"]);
    expect(
      printed(
        column(analysis, "weight").map((share) => 100 * (share ?? NaN)),
        2,
      ),
    ).toEqual(["30.07", "22.73", "31.13", "16.07"]);
  });

  it("gives the figures that follow by hand from sums of squares and products, to 1e-6", () => {
    const byHand = [
      1 / Math.sqrt((4 / 3) * 3.5),
      0,
      1 / Math.sqrt(1.5 * (10 / 3)),
      -(2 / 3) / Math.sqrt((4 / 3) * (41 / 6)),
    ];
    column(analysis, "discrimination").forEach((value, at) => {
      expect(value).toBeCloseTo(byHand[at] ?? NaN, 6);
    });
    [1, 0, 1 / 2, -2 / 7].forEach((value, at) => {
      expect(column(analysis, "efficiency")[at]).toBeCloseTo(value, 6);
    });
    // Covariances with the total are the root of these over 5: 7/3, 4/3, 5/2 and 2/3.
    const roots = [7 / 3, 4 / 3, 5 / 2, 2 / 3].map(Math.sqrt);
    const sum = roots.reduce((total, root) => total + root, 0);
    roots.forEach((root, at) => {
      expect(column(analysis, "weight")[at]).toBeCloseTo(root / sum, 6);
    });
    // Without item 4: variances 4/15, 4/15 and 3/10 in a total whose variance is 41/30.
    expect(column(analysis, "alphaIfDeleted")[3]).toBeCloseTo(1.5 * (1 - (4 / 15 + 4 / 15 + 3 / 10) / (41 / 30)), 6);
  });

  it("gives the quiz's figures", () => {
    const { quiz } = analysis;
    expect(valueOf(quiz.mean)).toBeCloseTo(13 / 6, 6);
    expect(valueOf(quiz.median)).toBe(2);
    expect(valueOf(quiz.sd)).toBeCloseTo(Math.sqrt(41 / 30), 6);
    expect(valueOf(quiz.skewness)?.toFixed(4)).toBe("0.6676");
    expect(valueOf(quiz.kurtosis)?.toFixed(4)).toBe("-0.4462");
    expect(valueOf(quiz.reliability)).toBeCloseTo((4 / 3) * (1 - 1.1 / (41 / 30)), 6);
    expect(valueOf(quiz.reliability)?.toFixed(5)).toBe("0.26016");
    expect(valueOf(quiz.standardError)?.toFixed(4)).toBe("1.0055");
    expect(quiz).toMatchObject({ n: 6, students: 6, unit: { type: "marks", outOf: 4 }, reliabilityKind: "alpha" });
  });
});

/** Marks of 4 to 12 students on 3 to 6 items, in quarters. */
const table = fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 3, max: 6 })).chain(([students, items]) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
      { minLength: items, maxLength: items },
    ),
    {
      minLength: students,
      maxLength: students,
    },
  ),
);

const near = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;
const alike = (one: readonly (number | null)[], other: readonly (number | null)[]): boolean =>
  one.length === other.length && one.every((value, at) => near(value, other[at] ?? null));
const NAMES = ["facility", "discrimination", "efficiency", "weight", "alphaIfDeleted"] as const;

describe("laws", () => {
  it("agrees with the formulas written out, on any table of marks", () => {
    fc.assert(
      fc.property(table, (marks) => {
        const [analysis, naive] = [analyse(buildSittings(marks)), naiveStatistics(marks)];
        return (
          NAMES.every((name) => alike(column(analysis, name), naive[name])) &&
          near(valueOf(analysis.quiz.reliability), naive.alpha)
        );
      }),
    );
  });

  it("does not change when all marks are worth k times as much", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), (marks, k) => {
        const [one, scaled] = [analyse(buildSittings(marks)), analyse(buildSittings(marks, k))];
        return (
          NAMES.every((name) => alike(column(one, name), column(scaled, name))) &&
          near(valueOf(one.quiz.reliability), valueOf(scaled.quiz.reliability))
        );
      }),
    );
  });

  it("does not depend on the order of items or of students", () => {
    fc.assert(
      fc.property(table, (marks) => {
        const turned = marks.map((row) => [...row].reverse()).reverse();
        const [one, other] = [analyse(buildSittings(marks)), analyse(buildSittings(turned))];
        return NAMES.every((name) => alike(column(one, name), [...column(other, name)].reverse()));
      }),
    );
  });

  it("keeps every share of weight between 0 and 1, and gives 1 together", () => {
    fc.assert(
      fc.property(table, (marks) => {
        const weights = column(analyse(buildSittings(marks)), "weight").filter((weight) => weight !== null);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return weights.length === 0 || (weights.every((weight) => weight > 0 && weight <= 1) && near(sum, 1));
      }),
    );
  });

  it("keeps discriminative efficiency at or below 1", () => {
    fc.assert(
      fc.property(table, (marks) =>
        column(analyse(buildSittings(marks)), "efficiency").every((value) => (value ?? 0) <= 1 + 1e-9),
      ),
    );
  });
});

describe("forms that differ between students", () => {
  const part = (sittings: readonly Sitting[]): Sitting[] =>
    sittings.map((sitting, at) => ({ ...sitting, items: sitting.items.filter((_, place) => place !== at % 4) }));

  it("compares each item with the rest of each student's own form, as a share of its marks", () => {
    const analysis = analyse(part(buildSittings(GOLDEN)));
    const second = analysis.items.find((item) => item.unit === "item 2");
    expect(second?.sittings).toEqual(["attempt 1", "attempt 3", "attempt 4", "attempt 5"]);
    // Marks on it 1 1 0 1, shares of the two others that each of the four had 1 1/2 1 0.
    expect(second && valueOf(second.facility)).toBe(3 / 4);
    expect(second && valueOf(second.discrimination)).toBeCloseTo(-0.375 / Math.sqrt(0.75 * 0.6875), 9);
  });

  it("withholds what only one form for all defines, and says so", () => {
    const analysis = analyse(part(buildSittings(GOLDEN)));
    expect(analysis.items[0]?.weight).toEqual({
      type: "withheld",
      reason: expect.stringMatching(/different questions/) as string,
    });
    expect(analysis.quiz.reliabilityKind).toBe("nested");
  });

  it("takes like units for no common form where they stand for different questions", () => {
    const { quiz, items } = analyseQuiz(buildSittings(GOLDEN), { seed: "k", minimums: LOW, sameQuestions: false });
    expect([quiz.reliabilityKind, items[0]?.weight.type]).toEqual(["nested", "withheld"]);
  });

  it("finds no reliability where marks are drawn without regard to the student, and much where students differ", () => {
    const known = Array.from({ length: 40 }, (_, student) =>
      Array.from({ length: 20 }, (__, item) => Number((item * 7 + 3) % 20 < student / 2)),
    );
    const even = Array.from({ length: 40 }, (_, student) =>
      Array.from({ length: 20 }, (__, item) => Number((item + student) % 2 === 0)),
    );
    const own = (marks: readonly (readonly number[])[]): Sitting[] =>
      buildSittings(marks).map((sitting) => ({
        ...sitting,
        items: sitting.items.map((item) => ({ ...item, unit: `${sitting.id} ${item.unit}` })),
      }));
    expect(valueOf(analyse(own(known)).quiz.reliability)).toBeGreaterThan(0.85);
    expect(valueOf(analyse(own(even)).quiz.reliability)).toBeNull();
  });
});

describe("intervals", () => {
  const spread = Array.from({ length: 60 }, (_, student) =>
    Array.from({ length: 8 }, (__, item) => Number((student * 13 + item * 29) % 60 < student)),
  );

  it("are the same for the same seed, differ for another, and hold the figure", () => {
    const run = (seed: string) => analyseQuiz(buildSittings(spread), { seed, resamples: 200 });
    const [one, again, other] = [run("a"), run("a"), run("b")];
    expect(one).toEqual(again);
    expect(one.quiz.mean).not.toEqual(other.quiz.mean);
    for (const shown of [one.quiz.mean, one.quiz.sd, one.quiz.reliability, one.items[0]?.discrimination]) {
      if (shown?.type !== "value" || !shown.interval) throw new Error("an interval was expected");
      expect(shown.interval.low).toBeLessThanOrEqual(shown.value);
      expect(shown.interval.high).toBeGreaterThanOrEqual(shown.value);
    }
  });

  it("are as wide as the standard error of the mean asks, within a tenth", () => {
    const { mean, sd } = analyseQuiz(buildSittings(spread), { seed: "width", resamples: 2_000 }).quiz;
    if (mean.type !== "value" || !mean.interval || sd.type !== "value") throw new Error("an interval was expected");
    const expected = (2 * 1.96 * sd.value) / Math.sqrt(60);
    expect((mean.interval.high - mean.interval.low) / expected).toBeCloseTo(1, 0.9);
  });

  it("are wider where the same marks come from fewer students", () => {
    const width = (sittings: readonly Sitting[]): number => {
      const { mean } = analyseQuiz(sittings, { seed: "w", resamples: 500 }).quiz;
      return mean.type === "value" && mean.interval ? mean.interval.high - mean.interval.low : NaN;
    };
    const own = buildSittings(spread);
    const shared = own.map((sitting, at) => ({ ...sitting, studentId: `student ${String(Math.floor(at / 6))}` }));
    expect(width(shared)).toBeGreaterThan(1.5 * width(own));
  });
});

describe("little or nothing to go by", () => {
  it.each([0, 1, 2, 4])("withholds every figure of %i attempts with the reason", (n) => {
    const { quiz, items } = analyseQuiz(buildSittings(GOLDEN.slice(0, n)), { seed: "few" });
    for (const shown of [quiz.mean, quiz.sd, quiz.reliability, ...items.map((item) => item.facility)]) {
      expect(shown).toEqual({
        type: "withheld",
        reason: expect.stringMatching(/^Shown from \d+ on; there (is|are) \d\.$/) as string,
      });
    }
    expect(quiz.n).toBe(n);
  });

  it("says of an item that everyone got right that it tells no one apart", () => {
    const marks = GOLDEN.map((row) => [1, ...row]);
    const [item] = analyse(buildSittings(marks)).items;
    expect(item?.discrimination).toEqual({
      type: "withheld",
      reason: "Everyone got it right, so it tells no one apart.",
    });
    expect(item && valueOf(item.facility)).toBe(1);
  });

  it("flags an item of negative weight rather than giving it one", () => {
    const marks = [
      [0, 1, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ];
    const [item] = analyse(buildSittings(marks)).items;
    expect(item?.weight).toEqual({ type: "withheld", reason: expect.stringMatching(/negative/) as string });
  });
});
