import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findViolations } from "../../builders/find-violations";
import { ChartTable } from "@/components/chart-table";
import { ClassNav } from "@/components/instructor/class-nav";
import { CopyButton } from "@/components/instructor/copy-button";
import { FigureText } from "@/components/instructor/figure-text";
import { formatMarks, formatPercent, Score } from "@/components/score";

describe("the button that copies", () => {
  it("puts the text on the clipboard, and says so", async () => {
    const user = userEvent.setup();
    render(<CopyButton text="ABCD2345" label="Copy the code" />);
    await user.click(screen.getByRole("button", { name: "Copy the code" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toHaveAttribute("aria-live", "polite");
    expect(await navigator.clipboard.readText()).toBe("ABCD2345");
  });

  it("says so where the browser forbids it", async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("", "NotAllowedError"));
    render(<CopyButton text="ABCD2345" label="Copy the code" />);
    await user.click(screen.getByRole("button"));
    expect(await screen.findByRole("button", { name: "Copying is not allowed here" })).toBeInTheDocument();
  });
});

describe("a figure", () => {
  const value = { type: "value", value: -0.001, interval: { low: -0.25, high: 0.25 } } as const;

  it.each([
    ["number", "0.00−0.25 to 0.25"],
    ["percent", "0 %−25 % to 25 %"],
  ] as const)("as %s stands with its interval, never as a negative nought", (look, words) => {
    const { container } = render(<FigureText figure={value} look={look} withInterval />);
    expect(container.textContent).toBe(words);
  });

  it.each([
    [12.4, "12 s"],
    [89.4, "89 s"],
    [150, "2.5 min"],
  ])("of %d seconds is written %s", (seconds, words) => {
    const { container } = render(
      <FigureText figure={{ type: "value", value: seconds, interval: null }} look="seconds" />,
    );
    expect(container).toHaveTextContent(words);
  });

  it("that is withheld says why: beside it, or to a screen reader", () => {
    const withheld = { type: "withheld", reason: "Fewer than five answers." } as const;
    render(
      <>
        <FigureText figure={withheld} withReason />
        <FigureText figure={withheld} />
      </>,
    );
    expect(screen.getByText("Withheld. Fewer than five answers.")).toBeInTheDocument();
    expect(screen.getByText("withheld: Fewer than five answers.")).toBeInTheDocument();
  });
});

describe("marks", () => {
  it.each([
    [7, "7"],
    [1.333_333, "1.33"],
    [0.1 + 0.2, "0.3"],
    [2.5, "2.5"],
  ])("%d are written %s", (marks, words) => {
    expect(formatMarks(marks)).toBe(words);
  });

  it("out of nothing are no share of it", () => {
    const { container } = render(<Score earned={0} total={0} />);
    expect(container).toHaveTextContent("0 of 0 (0 %)");
    expect(formatPercent(2 / 3)).toBe("67 %");
  });
});

test("the table behind a chart has a heading for each row and column, and leads where the row leads", async () => {
  render(
    <ChartTable
      head={["Question", "Right", "Wrong"]}
      rows={[
        { key: "a", cells: ["First", "3", "1"], href: "/first" },
        { key: "b", cells: ["Second", "2", "2"] },
      ]}
    />,
  );
  expect(screen.getAllByRole("columnheader", { hidden: true }).map((cell) => cell.textContent)).toEqual([
    "Question",
    "Right",
    "Wrong",
  ]);
  expect(screen.getAllByRole("row", { hidden: true }).map((row) => row.textContent)).toEqual([
    "QuestionRightWrong",
    "First31",
    "Second22",
  ]);
  expect(screen.getAllByRole("rowheader", { hidden: true })).toHaveLength(2);
  expect(screen.getByRole("link", { name: "First", hidden: true })).toHaveAttribute("href", "/first");
  expect(await findViolations()).toEqual([]);
});

test("the way about a class marks where the reader is, and nothing on a page under it", () => {
  const { rerender } = render(<ClassNav classId="c-1" className="History" current="gradebook" />);
  const current = () => screen.queryAllByRole("link", { current: "page" }).map((link) => link.getAttribute("href"));
  expect(screen.getByRole("navigation", { name: "Pages of History" })).toBeInTheDocument();
  expect(current()).toEqual(["/instructor/classes/c-1/gradebook"]);
  rerender(<ClassNav classId="c-1" className="History" current={null} />);
  expect(current()).toEqual([]);
});
