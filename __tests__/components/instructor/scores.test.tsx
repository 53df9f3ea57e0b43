import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findViolations } from "../../builders/find-violations";
import { ScoreHistogram } from "@/components/instructor/score-histogram";
import { ScoresTable, type ScoreRow } from "@/components/instructor/scores-table";

function row(name: string, best?: number, more: Partial<ScoreRow> = {}): ScoreRow {
  const id = name.toLowerCase();
  return {
    id,
    name,
    email: `${id}@example.org`,
    simulated: false,
    section: "",
    left: false,
    best,
    latest: best,
    lastActivity: undefined,
    lastActivityText: "never",
    attempts: [],
    ...more,
  };
}

const ROWS = [row("Bano", 0.4), row("Chen"), row("Anna", 0.9)];
const names = (): (string | undefined)[] =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((each) => /Anna|Bano|Chen/.exec(each.textContent)?.[0]);

describe("the table of scores", () => {
  it("begins in the order of names, and says so to a screen reader", async () => {
    render(<ScoresTable rows={ROWS} />);
    expect(names()).toEqual(["Anna", "Bano", "Chen"]);
    expect(screen.getByRole("columnheader", { name: "Student" })).toHaveAttribute("aria-sort", "ascending");
    expect(await findViolations()).toEqual([]);
  });

  it("sorted by score begins with the best, and leaves who has none at the end either way", async () => {
    render(<ScoresTable rows={ROWS} />);
    const heading = screen.getByRole("columnheader", { name: "Best" });
    const sort = within(heading).getByRole("button");
    await userEvent.click(sort);
    expect([names(), heading.getAttribute("aria-sort")]).toEqual([["Anna", "Bano", "Chen"], "descending"]);
    sort.focus();
    await userEvent.keyboard("{Enter}");
    expect([names(), heading.getAttribute("aria-sort")]).toEqual([["Bano", "Anna", "Chen"], "ascending"]);
  });

  it("is narrowed by part of a name or address, and says when nobody is left", async () => {
    render(<ScoresTable rows={ROWS} />);
    const search = screen.getByRole("searchbox", { name: "Find a student" });
    await userEvent.type(search, " CHEN@ ");
    expect(names()).toEqual(["Chen"]);
    await userEvent.type(search, "x");
    expect(names()).toEqual([]);
    expect(screen.getByText(/No student has this/)).toBeInTheDocument();
  });

  it("leads from each attempt to its review", () => {
    const attempts = [{ id: "a-1", label: "Quick check", result: "7 of 10" }];
    render(<ScoresTable rows={[row("Anna", 0.7, { attempts, simulated: true })]} />);
    expect(screen.getByRole("link", { name: "Quick check" })).toHaveAttribute("href", "/instructor/attempts/a-1");
    expect(screen.getByText("Simulated")).toBeInTheDocument();
  });
});

test("the table behind the histogram gives each range with its number of attempts", () => {
  render(
    <ScoreHistogram
      bins={[
        { from: 0, to: 50, count: 3 },
        { from: 50, to: 100, count: 8 },
      ]}
    />,
  );
  const rows = screen.getAllByRole("row", { hidden: true });
  expect(rows.map((each) => [...each.querySelectorAll("th, td")].map((cell) => cell.textContent))).toEqual([
    ["Score in percent", "Attempts"],
    ["0–50", "3"],
    ["50–100", "8"],
  ]);
});
