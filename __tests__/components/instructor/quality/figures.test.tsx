import { render, screen, within } from "@testing-library/react";
import { BarFigure } from "@/components/instructor/quality/bar-figure";
import { GuesserFigure } from "@/components/instructor/quality/guesser-figure";
import { ReportLines } from "@/components/instructor/quality/report-lines";

// jsdom lays nothing out: every element is given one size, and nobody hears of changes.
beforeAll(() => {
  jest.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 640, 400));
  globalThis.ResizeObserver = class {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  };
});
afterAll(() => {
  jest.restoreAllMocks();
});

const textsOf = (row: HTMLElement): string[] => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent);

test("the table behind the guessers' plot gives each one's rule, gain, interval and number of items", () => {
  const guesser = { name: "longest", does: "takes the longest option", n: 4800, gain: 1.23, lower: -1.5, upper: 3.96 };
  render(<GuesserFigure guessers={[guesser]} limit={3} />);
  const [headings, row] = screen.getAllByRole("row", { hidden: true });
  if (!headings || !row) throw new Error("the table has no rows");
  expect(textsOf(headings)).toEqual(["Guesser", "Points over chance", "From", "To", "Items"]);
  expect(textsOf(row)).toEqual(["longest: takes the longest option", "+1.2", "−1.5", "+4.0", "4800"]);
  expect(screen.getByText(/broken line/)).toHaveTextContent("+3 points");
});

test("the table behind bars says the same as they do, with what stands beside them", () => {
  const bars = [
    { name: "Matching", value: 12 },
    { name: "Ordering", value: 7 },
  ];
  render(<BarFigure of="Kind" counting="Items" bars={bars} beside={{ Families: [4, 3] }} />);
  expect(screen.getAllByRole("row", { hidden: true }).map(textsOf)).toEqual([
    ["Kind", "Items", "Families"],
    ["Matching", "12", "4"],
    ["Ordering", "7", "3"],
  ]);
});

test("each line of the report shows its figure, its limit and in words whether it is met", () => {
  const line = { name: "distinct items", figure: "2089", limit: ">= 600" };
  render(
    <ReportLines
      caption="Capacity"
      lines={[
        { ...line, verdict: "pass" },
        { ...line, name: "near-duplicates", verdict: "miss" },
        { name: "families", figure: "695", limit: null, verdict: "told" },
        { name: "acceptance", figure: "not enough responses yet", limit: null, verdict: "waiting" },
      ]}
    />,
  );
  const lines = within(screen.getByRole("list", { name: "Capacity" })).getAllByRole("listitem");
  expect(lines.map((each) => each.textContent)).toEqual([
    "distinct itemsMet2089Limit: >= 600",
    "near-duplicatesMissed2089Limit: >= 600",
    "families695",
    "acceptanceWaitingnot enough responses yet",
  ]);
});
