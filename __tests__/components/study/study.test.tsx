import { render, screen, within } from "@testing-library/react";
import { findViolations } from "../../builders/find-violations";
import { CommitmentScale } from "@/components/study/commitment-scale";
import { ScenarioColumns } from "@/components/study/scenario-columns";
import type { ScenarioShown, StudyClaimShown } from "@/components/study/shown";
import { StudyClaim } from "@/components/study/study-claim";

const CLAIM: StudyClaimShown = {
  id: "c1",
  note: null,
  statement: "A road was built.",
  voice: "the author",
  isAuthor: true,
  nature: "reported fact",
  commitment: "settled",
  links: [],
  alsoHeldBy: [],
};

function scenario(order: number, more: Partial<ScenarioShown> = {}): ScenarioShown {
  return {
    id: `s${String(order)}`,
    order,
    paragraph: 9,
    title: `Course ${String(order)}`,
    condition: "the road is kept open",
    development: "trade grows",
    obstacle: "the pass is closed in winter",
    consequence: "half of it is lost",
    commitment: "likely",
    expectation: "He expects this one first.",
    ...more,
  };
}

function showClaim(more: Partial<StudyClaimShown>): HTMLElement {
  render(
    <ul>
      <StudyClaim claim={{ ...CLAIM, ...more }} />
    </ul>,
  );
  const [shown] = screen.getAllByRole("listitem");
  if (!shown) throw new Error("no claim is shown");
  return shown;
}

describe("a claim in the study guide", () => {
  it("says what is claimed, by whom, of what kind and how firmly, and can be linked to", async () => {
    const shown = showClaim({});
    expect(shown).toHaveTextContent("A road was built.The authorreported factsettled");
    expect(shown).toHaveAttribute("id", "claim-c1");
    expect(await findViolations()).toEqual([]);
  });

  it("of another's names the voice, and who holds it too", () => {
    const shown = showClaim({ isAuthor: false, voice: "the minister", alsoHeldBy: ["the envoy", "a guest"] });
    expect(shown).toHaveTextContent("Voice: the minister, and the envoy, a guest too");
  });

  it("leads to the note that carries it, and to the claims that it is linked to, in words", async () => {
    showClaim({
      note: 2,
      links: [
        { type: "contrasts with", to: "c2", statement: "No road was built." },
        { type: "leads to", to: "c3", statement: "Trade grew." },
      ],
    });
    expect(screen.getByRole("link", { name: "note 2" })).toHaveAttribute("href", "#note-2");
    expect(screen.getByText("2 links to other claims")).toBeInTheDocument();
    const links = screen.getAllByRole("link", { hidden: true }).slice(1);
    expect(links.map((link) => [link.getAttribute("href"), link.parentElement?.textContent])).toEqual([
      ["#claim-c2", "stands against: No road was built."],
      ["#claim-c3", "leads to: Trade grew."],
    ]);
    expect(await findViolations()).toEqual([]);
  });
});

test("scenarios stand side by side, each with its parts in the same order and the way to its paragraph", async () => {
  render(<ScenarioColumns scenarios={[scenario(1), scenario(2, { commitment: "possible" })]} />);
  const columns = screen.getAllByRole("article");
  expect(columns.map((column) => within(column).getByRole("heading").textContent)).toEqual([
    "1. Course 1",
    "2. Course 2",
  ]);
  for (const column of columns) {
    expect(column).toHaveTextContent(
      /Ifthe road is kept openthentrade growsbutthe pass is closed in winterso in the endhalf of it is lost/,
    );
    expect(within(column).getByRole("link", { name: "Paragraph 9" })).toHaveAttribute("href", "#paragraph-9");
  }
  expect(columns[1]).toHaveTextContent("How firmly: possible");
  expect(await findViolations()).toEqual([]);
});

it.each([
  ["ruled out", 1],
  ["possible", 2],
  ["likely", 3],
  ["near-certain", 4],
  ["settled", 5],
] as const)("how firmly: %s fills %d of five steps, and says it in a word", (level, steps) => {
  const { container } = render(<CommitmentScale level={level} />);
  expect(container.querySelectorAll(".bg-accent")).toHaveLength(steps);
  expect(container).toHaveTextContent(level);
});
