import { calibrate, MIN_CALIBRATION, type ConfidentAnswer } from "@/questions/scheduling/calibration";
import type { Confidence } from "@/questions/view/confidence";

function answers(confidence: Confidence, right: number, wrong: number): ConfidentAnswer[] {
  return [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ];
}

function shown(list: readonly ConfidentAnswer[]) {
  const calibration = calibrate(list);
  if (calibration.type !== "shown") throw new Error("withheld");
  return calibration;
}

test("below twenty answers with a confidence nothing is judged", () => {
  expect(calibrate(answers(3, MIN_CALIBRATION - 1, 0))).toEqual({ type: "withheld", answers: 19, needed: 20 });
  expect(calibrate(answers(3, MIN_CALIBRATION, 0)).type).toBe("shown");
});

test("the Brier score is the mean squared distance from what was stated", () => {
  // 18 times (0.9 - 1)² and twice (0.9 - 0)²: (0.18 + 1.62) / 20.
  expect(shown(answers(3, 18, 2)).brier).toBeCloseTo(0.09);
  expect(shown(answers(1, 10, 10)).brier).toBeCloseTo(0.25);
});

test("being sure and wrong is overconfident, being unsure and right is the reverse", () => {
  expect(shown(answers(3, 10, 10)).bias).toBeCloseTo(0.4);
  expect(shown(answers(1, 20, 0)).bias).toBeCloseTo(-0.5);
});

test("whoever is sure only where they are right beats stating their share right each time", () => {
  const { brier, reference } = shown([...answers(3, 15, 1), ...answers(1, 2, 6)]);
  expect(brier).toBeLessThan(reference);
});

test("a confidence that was hardly used has no point of its own", () => {
  const { points } = shown([...answers(3, 18, 2), ...answers(2, 3, 1)]);
  expect(points.map(({ answers: count, observed }) => [count, observed === null])).toEqual([
    [0, true],
    [4, true],
    [20, false],
  ]);
  expect(points[2]?.observed?.share).toBeCloseTo(0.9);
});
