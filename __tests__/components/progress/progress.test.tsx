import { render, screen, within } from "@testing-library/react";
import { findViolations } from "../../builders/find-violations";
import { CalibrationCard, type CalibrationShown } from "@/components/progress/calibration-card";
import { WhatMoved } from "@/components/progress/what-moved";

const mastery = (estimate: number | null, verdict: "not-enough" | "weak" | "growing" | "mastered") => ({
  evidence: estimate === null ? 0 : 6,
  estimate,
  low: 0.1,
  high: 0.9,
  verdict,
});

const CALIBRATION: Extract<CalibrationShown, { type: "shown" }> = {
  type: "shown",
  answers: 40,
  points: [
    { confidence: 1, stated: 0.5, answers: 2, observed: null },
    { confidence: 2, stated: 0.73, answers: 18, observed: { share: 0.5, low: 0.3, high: 0.7 } },
    { confidence: 3, stated: 0.9, answers: 20, observed: { share: 0.6, low: 0.4, high: 0.78 } },
  ],
  brier: 0.31,
  reference: 0.24,
  bias: 0.25,
};

test("what moved is said in words, with the day on which each claim comes back", async () => {
  const due = new Date("2026-03-05T12:00:00Z");
  const moved = [
    { id: "c01", statement: "A claim", before: mastery(0.4, "weak"), after: mastery(0.62, "growing"), due },
    {
      id: "c02",
      statement: "Another",
      before: mastery(null, "not-enough"),
      after: mastery(0.3, "not-enough"),
      due: null,
    },
  ];
  render(<WhatMoved moved={moved} />);
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("From 40 % to 62 %, growing");
  expect(first).toHaveTextContent("comes back on Thu 5 Mar");
  expect(second).toHaveTextContent("First asked: 30 %, not enough evidence yet");
  expect(second).not.toHaveTextContent("comes back");
  expect(await findViolations()).toEqual([]);
});

test("a practice with nothing answered says nothing of what moved", () => {
  const { container } = render(<WhatMoved moved={[]} />);
  expect(container).toBeEmptyDOMElement();
});

test("the calibration has its figures in words and in a table", async () => {
  render(<CalibrationCard calibration={CALIBRATION} />);
  expect(screen.getByText(/You are surer than you are right, by 25 %/)).toBeVisible();
  expect(screen.getByText(/Brier score 0.31/)).toHaveTextContent("does not yet mean being right more often");
  const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
  expect(rows.map((row) => row.textContent)).toEqual([
    "How sureStatedAnswersRightLikely between",
    "Unsure50 %2too few–",
    "Fairly sure73 %1850 %30 % and 70 %",
    "Sure90 %2060 %40 % and 78 %",
  ]);
  expect(await findViolations()).toEqual([]);
});

test.each([
  [-0.2, /more often than you think, by 20 %/],
  [0.01, /go together well/],
])("a leaning of %s is said plainly", (bias, words) => {
  render(<CalibrationCard calibration={{ ...CALIBRATION, bias }} />);
  expect(screen.getByText(words)).toBeVisible();
});

test("below the answers needed, it says how many there are", () => {
  render(<CalibrationCard calibration={{ type: "withheld", answers: 7, needed: 20 }} />);
  expect(screen.getByText(/7 of 20 answers/)).toBeVisible();
});
