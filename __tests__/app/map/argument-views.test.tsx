import { render, screen, within } from "@testing-library/react";
import { findViolations } from "../../builders/find-violations";
import { ArgumentList } from "@/app/map/_components/argument-list";
import { ArgumentPicture, pathThrough } from "@/app/map/_components/argument-picture";
import { ClaimPanel } from "@/app/map/_components/claim-panel";
import { MasteryLegend } from "@/app/map/_components/legend";
import type { ArgumentMap } from "@/server/study/get-argument-map";

jest.mock("@/app/practice/actions", () => ({ startPracticeAction: jest.fn() }));

type Claim = ArgumentMap["claims"][number];
const UNKNOWN = { evidence: 0, estimate: null, low: 0, high: 1, verdict: "not-enough" } as const;
const WEAK = { evidence: 9, estimate: 0.2, low: 0.1, high: 0.4, verdict: "weak" } as const;
const MASTERED = { evidence: 12, estimate: 0.95, low: 0.86, high: 0.99, verdict: "mastered" } as const;

function claim(id: string, own: Partial<Claim> = {}): Claim {
  return {
    id,
    paragraph: 1,
    topic: `the matter of ${id}`,
    statement: `The matter of ${id} stands.`,
    voice: null,
    nature: "interpretation",
    commitment: "settled",
    links: [],
    scenarios: [],
    mastery: UNKNOWN,
    ...own,
  };
}

const CLAIMS = [
  claim("c1", {
    mastery: WEAK,
    links: [
      { type: "because", reversed: false, to: "c2", statement: "The matter of c2 stands." },
      { type: "supports", reversed: true, to: "c3", statement: "The matter of c3 stands." },
    ],
    scenarios: ["s1"],
  }),
  claim("c2", {
    mastery: MASTERED,
    links: [{ type: "because", reversed: true, to: "c1", statement: "The matter of c1 stands." }],
  }),
  claim("c3", { paragraph: 2, voice: "the minister", nature: "attributed view" }),
];
const box = (id: string, x: number, y: number) => ({ id, x, y, width: 188, height: 56 });

function buildMap(
  openedId: string | null = null,
  answers: NonNullable<ArgumentMap["opened"]>["answers"] = [],
): ArgumentMap {
  const opened = CLAIMS.find(({ id }) => id === openedId);
  return {
    article: { title: "A tiny article" },
    paragraphs: [
      { number: 1, title: "The first part" },
      { number: 2, title: "The second part" },
    ],
    claims: CLAIMS,
    scenarios: [{ id: "s1", order: 1, title: "Course one", paragraph: 2, claims: ["c1"], mastery: UNKNOWN }],
    layout: {
      width: 500,
      height: 300,
      paragraphs: [
        { number: 1, y: 0, height: 100 },
        { number: 2, y: 136, height: 100 },
      ],
      boxes: [box("c2", 0, 44), box("c1", 220, 44), box("c3", 0, 180), box("s1", 220, 180)],
      edges: [
        {
          type: "because",
          across: false,
          from: "c2",
          to: "c1",
          points: [
            { x: 188, y: 70 },
            { x: 220, y: 70 },
          ],
        },
        {
          type: "supports",
          across: true,
          from: "c3",
          to: "c1",
          points: [
            { x: 90, y: 180 },
            { x: 300, y: 100 },
          ],
        },
        {
          type: "rests on",
          across: true,
          from: "c1",
          to: "s1",
          points: [
            { x: 300, y: 100 },
            { x: 300, y: 180 },
          ],
        },
      ],
    },
    opened: opened ? { ...opened, answers } : null,
    withheld: 0,
  };
}

describe("the picture", () => {
  it("has each claim under its paragraph, with its voice and what the answers show in words", async () => {
    render(<ArgumentPicture map={buildMap()} />);
    const [first, second] = [
      screen.getByRole("region", { name: "1. The first part" }),
      screen.getByRole("region", { name: "2. The second part" }),
    ];
    expect(
      within(first)
        .getAllByRole("link")
        .map(({ textContent }) => textContent),
    ).toEqual(["the matter of c1(weak)", "the matter of c2(mastered)"]);
    expect(within(second).getByRole("link", { name: /the minister: ?the matter of c3/ })).toHaveAttribute(
      "href",
      "/map?claim=c3",
    );
    expect(within(second).getByRole("link", { name: /Scenario 1/ })).toHaveAttribute("href", "/study#scenario-s1");
    expect(await findViolations()).toEqual([]);
  });

  it("marks the claim that is open and those that it is linked to, and closes it by the same link", () => {
    render(<ArgumentPicture map={buildMap("c1")} />);
    const opened = screen.getByRole("link", { current: true });
    expect(opened).toHaveTextContent("the matter of c1");
    expect(opened).toHaveAttribute("href", "/map");
    expect(screen.getAllByRole("link", { name: /linked to the claim that is open/ })).toHaveLength(2);
  });

  it("draws a line straight between two points, and rounds its bends", () => {
    expect(
      pathThrough([
        { x: 0, y: 0 },
        { x: 10, y: 5 },
      ]),
    ).toBe("M0.0 0.0L10.0 5.0");
    expect(
      pathThrough([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 },
        { x: 20, y: 10 },
      ]),
    ).toBe("M0.0 0.0Q10.0 0.0 10.0 5.0Q10.0 10.0 20.0 10.0");
    expect(pathThrough([{ x: 0, y: 0 }])).toBe("");
  });
});

describe("the list", () => {
  it("has everything that the picture has: paragraphs, claims, voices, mastery, links and what scenarios rest on", async () => {
    render(<ArgumentList map={buildMap()} />);
    const line = screen.getByRole("link", { name: "The matter of c1 stands.", expanded: false }).closest("li");
    if (!line) throw new Error("no line");
    expect(line).toHaveTextContent("The author, interpretation, settled; weak");
    expect(within(line).getByRole("listitem")).toHaveTextContent("because: The matter of c2 stands.");
    expect(screen.getByText("the minister")).toBeInTheDocument();
    const scenario = screen.getByRole("link", { name: "Scenario 1: Course one" }).closest("li");
    expect(scenario).toHaveTextContent("it rests onThe matter of c1 stands.");
    expect(await findViolations()).toEqual([]);
  });

  it("opens a claim where it stands", () => {
    render(<ArgumentList map={buildMap("c1")} />);
    const opener = screen.getByRole("link", { name: "The matter of c1 stands.", expanded: true });
    expect(opener).toHaveAttribute("href", "/map?view=list");
    const line = opener.closest("li");
    expect(line && within(line).getByRole("button", { name: "Practise this claim" })).toBeInTheDocument();
  });
});

describe("an opened claim", () => {
  const answer = (itemId: string, outcome: "right" | "wrong") => ({
    attemptId: "a1",
    itemId,
    stem: `What of ${itemId}?`,
    outcome,
    confidence: null,
    answeredAt: new Date("2026-03-02T12:00:00Z"),
  });

  it("has its statement, its links in words, what rests on it, and practice on it", async () => {
    render(<ClaimPanel map={buildMap("c1")} view="picture" />);
    const panel = screen.getByRole("region", { name: "The matter of c1 stands." });
    expect(panel).toHaveTextContent("because: The matter of c2 stands.");
    expect(panel).toHaveTextContent("is supported by: The matter of c3 stands.");
    expect(panel).toHaveTextContent("Scenario 1: Course one");
    expect(panel).toHaveTextContent("weak: 20 %");
    const form = within(panel).getByRole("form", { name: "Practise: The matter of c1 stands." });
    expect(form.querySelector("input")).toHaveValue("claim:c1");
    expect(await findViolations()).toEqual([]);
  });

  it("has the questions answered about it, the latest first and the earlier ones folded away", () => {
    const answers = ["q1", "q2", "q3", "q4"].map((id, index) => answer(id, index === 0 ? "wrong" : "right"));
    render(<ClaimPanel map={buildMap("c1", answers)} view="picture" />);
    expect(screen.getByRole("link", { name: "What of q1?" })).toHaveAttribute("href", "/attempts/a1#q1");
    expect(screen.getByText("wrong")).toBeInTheDocument();
    expect(screen.getByText("1 earlier").closest("details")).toHaveTextContent("What of q4?");
  });

  it("takes the focus where it was opened from the page, and gives it back when it closes", () => {
    const map = buildMap("c1");
    const { rerender } = render(<ArgumentPicture map={buildMap()} />);
    screen.getByRole("link", { name: /matter of c1/ }).focus();
    const both = (shown: ArgumentMap) => (
      <>
        <ArgumentPicture map={shown} />
        <ClaimPanel map={shown} view="picture" />
      </>
    );
    rerender(both(buildMap()));
    screen.getByRole("link", { name: /matter of c1/ }).focus();
    rerender(both(map));
    expect(screen.getByRole("heading", { name: "The matter of c1 stands." })).toHaveFocus();
    rerender(both(buildMap("c2")));
    expect(screen.getByRole("heading", { name: "The matter of c2 stands." })).toHaveFocus();
    rerender(both(buildMap()));
    expect(screen.getByRole("link", { name: /matter of c2/ })).toHaveFocus();
  });
});

test("the legend counts the claims of each kind", () => {
  render(<MasteryLegend claims={CLAIMS} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "1 mastered",
    "0 growing",
    "1 weak",
    "0 not enough evidence yet",
    "1 not asked yet",
  ]);
});
