import { render, screen, within } from "@testing-library/react";
import { buildPublicItem } from "../../builders/build-public-item";
import { findViolations } from "../../builders/find-violations";
import { ItemResult } from "@/components/result/item-result";
import type { ItemFeedback, PartFeedback, PublicInteraction } from "@/questions/view/public-item";

function part(id: string, more: Partial<PartFeedback>): PartFeedback {
  return { id, outcome: "right", expected: null, given: null, note: null, misconception: null, ...more };
}

function show(type: PublicInteraction["type"], parts: readonly PartFeedback[], more: Partial<ItemFeedback> = {}): void {
  const feedback: ItemFeedback = {
    itemId: "q1",
    outcome: "wrong",
    earned: 0,
    total: 1,
    answer: "Road",
    parts,
    explanation: "The road is what was built.",
    claims: [{ id: "c1", statement: "A road was built.", paragraph: 4, voice: "the author" }],
    scenarios: [],
    scenarioLine: [],
    paragraphs: [4],
    ...more,
  };
  render(<ItemResult place={3} item={buildPublicItem(type)} feedback={feedback} response={null} />);
}

describe("a certainty mark", () => {
  const NOTHING_SET = { withdrawn: false, overridden: false, comment: "" };

  it.each([
    ["right", 3, 3, "+3 marks", "Sure and right: +3"],
    ["wrong", 3, -6, "−6 marks", "Sure and wrong: −6"],
    ["partly", 2, 1, "+1 mark", "Fairly sure, and partly right: +1"],
    ["wrong", null, 0, "0 marks", "Not said how sure, which counts as unsure, and wrong: 0"],
    ["skipped", 3, 0, "0 marks", "Not answered, so nothing was staked: 0."],
  ] as const)("for an answer that is %s, staked on with %p, is told with how it came about", (...row) => {
    const [outcome, stated, earned, mark, words] = row;
    show("choice", [], { outcome, earned, total: 3, certainty: { stated }, marking: NOTHING_SET });
    expect(screen.getByText(mark)).toBeInTheDocument();
    expect(screen.getByText((_, element) => element?.tagName === "P" && element.textContent === words)).toBeVisible();
  });

  it("that an instructor has set, or a question withdrawn, is not put down to certainty", () => {
    const certainty = { stated: 3 } as const;
    show("choice", [], { earned: 1, total: 3, certainty, marking: { ...NOTHING_SET, overridden: true } });
    show("choice", [], { earned: 0, total: 0, certainty, marking: { ...NOTHING_SET, withdrawn: true } });
    expect(screen.queryByText(/^Sure/)).not.toBeInTheDocument();
    expect(screen.getByText("+1 mark")).toBeInTheDocument();
    expect(screen.getByText("0 of 0")).toBeInTheDocument();
  });
});

it("says which misreading the chosen option is, beside it, and marks the key", async () => {
  show("choice", [
    part("o1", { outcome: "wrong", misconception: "Another actor's part", note: "Rail belongs to others." }),
    part("o2", { outcome: "missed" }),
  ]);
  const [chosen, key, other] = within(screen.getAllByRole("list")[0] ?? document.body).getAllByRole("listitem");
  expect(chosen).toHaveTextContent("Your answer, wrong: ARailAnother actor's part. Rail belongs to others.");
  expect(key).toHaveTextContent("This is the key: BRoad");
  expect(other).toHaveTextContent(/^CRiver$/);
  expect(await findViolations()).toEqual([]);
});

it("shows the place of the scenario it is about among all of them, in words too", async () => {
  show("choice", [], {
    scenarios: [{ id: "s2", title: "Slow thaw", paragraph: 9 }],
    scenarioLine: [
      { id: "s1", title: "Old course" },
      { id: "s2", title: "Slow thaw" },
      { id: "s3", title: "New bloc" },
    ],
  });
  const [line] = screen.getAllByRole("list").filter((list) => list.tagName === "OL");
  const titles = within(line ?? document.body).getAllByRole("listitem");
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    "1Old course",
    "2This question is about: Slow thaw",
    "3New bloc",
  ]);
  expect(screen.getByRole("link", { name: "New bloc" })).toHaveAttribute("href", "/study#scenario-s3");
  expect(await findViolations()).toEqual([]);
});

it("shows no scenarios where it is about none", () => {
  show("choice", []);
  expect(screen.queryByText(/article's scenarios/)).not.toBeInTheDocument();
});

it("says why the key holds, and leads to the claims it rests on", () => {
  show("choice", []);
  expect(screen.getByText("The road is what was built.")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "paragraph 4", hidden: true })).toHaveAttribute("href", "/study#claim-c1");
});

it.each([
  ["right", 1, "Right", "1 of 1"],
  ["partly", 0.5, "Partly right", "0.5 of 1"],
  ["wrong", 0, "Wrong", "0 of 1"],
  ["skipped", 0, "Not answered", "0 of 1"],
] as const)("tells an outcome %s in words with its mark", (outcome, earned, words, mark) => {
  show("choice", [], { outcome, earned });
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.getByText(mark)).toBeInTheDocument();
});

it("shows a verdict and its reason each with its own outcome", () => {
  show("verdict", [
    part("verdict", { given: "Holds", outcome: "right" }),
    part("r1", { outcome: "wrong", note: "Spring is not asked." }),
    part("r2", { outcome: "missed" }),
  ]);
  expect(screen.getByText("Your answer: Holds")).toBeInTheDocument();
  expect(screen.getByText("Spring is not asked.")).toBeInTheDocument();
});

it.each([
  ["assign", "p1", "First visit"],
  ["order", "b", "Build"],
  ["text", "g1", "Gap"],
] as const)("puts the key beside what was given, for the type %s", (type, id, label) => {
  show(type, [part(id, { outcome: "wrong", given: "autumn", expected: "spring", note: "It was earlier." })]);
  const row = screen.getByText(label).closest("li");
  expect(row).toHaveTextContent("Your answer: autumn");
  expect(row).toHaveTextContent("Key: spring");
  expect(row).toHaveTextContent("It was earlier.");
});
