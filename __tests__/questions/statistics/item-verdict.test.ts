import { analyseQuiz } from "@/questions/statistics/analyse-quiz";
import { itemVerdict, type ItemVerdict } from "@/questions/statistics/item-verdict";
import { quintileCurve } from "@/questions/statistics/quintiles";
import type { Sitting } from "@/questions/statistics/sitting";
import { unitRows } from "@/questions/statistics/unit-rows";
import { buildSittings } from "../../builders/build-sittings";

const STUDENTS = 40;

/** Forty students of rising strength: ten items that tell them apart, and the one asked about in front. */
function sittingsWith(first: (student: number) => Partial<Sitting["items"][number]>): Sitting[] {
  const marks = Array.from({ length: STUDENTS }, (_, student) =>
    Array.from({ length: 11 }, (__, item) => Number((item * 3.7) % STUDENTS < student)),
  );
  return buildSittings(marks).map((sitting, student) => ({
    ...sitting,
    items: sitting.items.map((item, at) => (at === 0 ? { ...item, ...first(student) } : item)),
  }));
}

function verdictOn(first: (student: number) => Partial<Sitting["items"][number]>): ItemVerdict["code"] | undefined {
  const [item] = analyseQuiz(sittingsWith(first), { seed: "v", resamples: 0 }).items;
  return item && itemVerdict(item).code;
}

const option = (label: string, correct: boolean) => [{ label, correct, misconception: null }];

describe("a verdict names the gravest finding", () => {
  it.each([
    ["good", "the strong half alone gets it right", (at: number) => ({ earned: Number(at >= 20) })],
    ["check-key", "the weak half alone gets it right", (at: number) => ({ earned: Number(at < 20) })],
    ["too-easy", "everyone gets it right", () => ({ earned: 1 })],
    ["too-hard", "one in ten gets it right", (at: number) => ({ earned: Number(at >= 36) })],
    ["weak", "every other student gets it right", (at: number) => ({ earned: at % 2 })],
    [
      "not-reached",
      "a quarter does not reach it",
      (at: number) => (at < 10 ? { earned: 0, status: "not-reached" as const } : { earned: Number(at > 25) }),
    ],
    [
      "lure",
      "the strongest choose a wrong option",
      (at: number) =>
        at > 34
          ? { earned: 0, chosen: option("lure", false) }
          : { earned: Number(at > 15), chosen: option(at > 15 ? "key" : "other", at > 15) },
    ],
  ])("%s where %s", (code, _, first) => {
    expect(verdictOn(first)).toBe(code);
  });

  it("is withheld below ten attempts", () => {
    const [item] = analyseQuiz(sittingsWith(() => ({})).slice(0, 9), { seed: "v" }).items;
    expect(item && itemVerdict(item)).toMatchObject({
      code: "too-few",
      says: expect.stringMatching(/Only 9 attempts/) as string,
    });
  });
});

describe("an item's curve over fifths", () => {
  it("rises where the strong get it right, and counts everyone once", () => {
    const [unit] = unitRows(sittingsWith((student) => ({ earned: Number(student >= 20) })));
    const curve = unit ? quintileCurve(unit) : [];
    expect(curve.reduce((sum, { n }) => sum + n, 0)).toBe(STUDENTS);
    expect([curve[0]?.facility, curve[4]?.facility]).toEqual([0, 1]);
  });

  it("keeps students of equal marks in one fifth", () => {
    const [unit] = unitRows(
      buildSittings([
        [1, 1],
        [0, 1],
        [1, 1],
        [0, 1],
        [1, 1],
        [0, 1],
      ]),
    );
    expect(unit && quintileCurve(unit).map(({ n }) => n)).toEqual([0, 0, 6, 0, 0]);
  });
});
