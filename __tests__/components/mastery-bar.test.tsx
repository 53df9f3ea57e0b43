import { render, screen } from "@testing-library/react";
import { MasteryBar, type MasteryShown } from "@/components/mastery-bar";

const GROWING: MasteryShown = { evidence: 6, estimate: 0.62, low: 0.4, high: 0.8, verdict: "growing" };

it.each([
  [{}, "growing: 62 %, likely 40 % to 80 % (6 answers)"],
  [{ evidence: 1, verdict: "not-enough" }, "not enough evidence yet (1 answer)"],
  [{ evidence: 0, estimate: null, verdict: "not-enough" }, "not asked yet"],
] as const)("says in words what the bar shows: %o", (shown, words) => {
  render(<MasteryBar label="The bridge" mastery={{ ...GROWING, ...shown }} />);
  expect(screen.getByText("The bridge")).toBeInTheDocument();
  expect(screen.getByText(words)).toBeInTheDocument();
});

it("draws the interval as a band from its lower to its upper end", () => {
  const { container } = render(<MasteryBar label="The bridge" mastery={GROWING} />);
  const [band] = container.querySelectorAll("[aria-hidden] span");
  expect(band).toHaveStyle({ left: "40%", width: "40%" });
});
