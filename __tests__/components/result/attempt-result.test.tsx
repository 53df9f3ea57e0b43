import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { buildPublicItem } from "../../builders/build-public-item";
import { findViolations } from "../../builders/find-violations";
import { AttemptResult } from "@/components/result/attempt-result";
import type { ItemFeedback } from "@/questions/view/public-item";

type Props = ComponentProps<typeof AttemptResult>;

const OUTCOMES = ["right", "partly", "wrong", "skipped"] as const;
const ITEMS = OUTCOMES.map((_, index) => buildPublicItem("choice", { id: `q${String(index + 1)}` }));
const FEEDBACK = Object.fromEntries(
  OUTCOMES.map((outcome, index): [string, ItemFeedback] => {
    const itemId = `q${String(index + 1)}`;
    const words = { answer: "Road", explanation: `Why the key of ${itemId} holds.` };
    return [
      itemId,
      {
        itemId,
        outcome,
        earned: 0,
        total: 1,
        ...words,
        parts: [],
        claims: [],
        scenarios: [],
        scenarioLine: [],
        paragraphs: [4],
      },
    ];
  }),
);

function show(more: Partial<Props> = {}): void {
  render(
    <AttemptResult
      attemptId="a-1"
      title="Quick check"
      className="History"
      submittedAt={new Date("2026-03-02T12:00:00Z")}
      earned={1.333_333}
      total={4}
      certaintyMarks={false}
      items={ITEMS}
      responses={{}}
      feedback={FEEDBACK}
      withheld={null}
      onlyWrong={false}
      tryLike={() => Promise.resolve()}
      noneLike={false}
      {...more}
    />,
  );
}

const questions = (): string[] =>
  screen.queryAllByRole("article").map((article) => within(article).getByRole("heading", { level: 3 }).textContent);

describe("a submitted attempt", () => {
  it("tells the score, how it is made up, and every question in its place", async () => {
    show();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("1.33 of 4 33 %");
    expect(screen.getByText("1 right · 1 partly right · 1 wrong · 1 not answered")).toBeInTheDocument();
    expect(screen.getByText(/Quick check for History, submitted/)).toHaveTextContent("2 Mar 2026, 12:00 UTC");
    expect(questions()).toEqual(["What of q1?", "What of q2?", "What of q3?", "What of q4?"]);
    expect(await findViolations()).toEqual([]);
  });

  it("under certainty marks says what a sum below 0 counts as, and what each choice gave", () => {
    show({ certaintyMarks: true, earned: -4, total: 12 });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("−4 of 12 0 %");
    expect(screen.getByText("A sum below 0 counts as 0 %.")).toBeInTheDocument();
    expect(screen.getByText("Certainty marks: how sure you are counts")).toBeInTheDocument();
  });

  it("narrowed to what was not fully right keeps the questions' own numbers", () => {
    show({ onlyWrong: true });
    expect(questions()).toEqual(["What of q2?", "What of q3?", "What of q4?"]);
    expect(screen.getAllByText(/^Question \d ·/).map(({ textContent }) => textContent.slice(0, 10))).toEqual([
      "Question 2",
      "Question 3",
      "Question 4",
    ]);
    expect(screen.getByRole("link", { name: "Those not fully right" })).toHaveAttribute("aria-current", "page");
    expect(screen.getByRole("link", { name: "All questions" })).toHaveAttribute("href", "/attempts/a-1");
  });

  it("says so where nothing is left to narrow to", () => {
    show({
      onlyWrong: true,
      items: ITEMS.slice(0, 1),
      feedback: Object.fromEntries(Object.entries(FEEDBACK).slice(0, 1)),
    });
    expect(screen.getByText("Every answer was right.")).toBeInTheDocument();
  });

  it("opens a question like the one that it stands under", async () => {
    const asked: unknown[] = [];
    show({
      tryLike: (data) => {
        asked.push([data.get("attemptId"), data.get("itemId")]);
        return Promise.resolve();
      },
    });
    const form = screen.getByRole("form", { name: "Another question like question 3" });
    await userEvent.click(within(form).getByRole("button"));
    expect(asked).toEqual([["a-1", "q3"]]);
  });

  it("says so where no question is left that is like one of these", () => {
    show({ noneLike: true });
    expect(screen.getByRole("status")).toHaveTextContent("You have seen every question that is like this one.");
  });
});

describe("feedback that is withheld", () => {
  it.each([
    ["never", null, "For this class, answers and feedback are not shown."],
    ["after-due", new Date("2026-03-09T12:00:00Z"), "after the due date, 9 Mar 2026, 12:00 UTC."],
    ["after-due", null, "Your instructor has not set one yet."],
  ] as const)("by the rule %s until %s is told of, and nothing but the score is shown", (reason, until, words) => {
    show({ feedback: null, withheld: { reason, until } });
    expect(screen.getByRole("status")).toHaveTextContent(words);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("1.33 of 4");
    expect(questions()).toEqual([]);
    expect(document.body).not.toHaveTextContent(/Why the key|What of q1|1 right/);
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  });
});
