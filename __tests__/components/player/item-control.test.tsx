import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { buildInteraction, buildPublicItem } from "../../builders/build-public-item";
import { findViolations } from "../../builders/find-violations";
import { ItemControl } from "@/components/player/item-control";
import type { PublicInteraction, PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

const TYPES = ["choice", "verdict", "assign", "order", "text"] as const satisfies readonly PublicInteraction["type"][];

/** Renders an item's control as the player does, and gives every answer that it made. */
function answering(item: PublicItem): (Response | null)[] {
  const given: (Response | null)[] = [];
  function Held() {
    const [response, setResponse] = useState<Response | null>(null);
    return (
      <ItemControl
        item={item}
        response={response}
        onChange={(next) => {
          given.push(next);
          setResponse(next);
        }}
      />
    );
  }
  render(<Held />);
  return given;
}

test.each(TYPES)("axe finds nothing in a control of the type %s", async (type) => {
  answering(buildPublicItem(type));
  expect(await findViolations()).toEqual([]);
});

describe("a choice", () => {
  it("is a group of radio buttons, named after the question, of which a click checks one", async () => {
    const given = answering(buildPublicItem("choice"));
    const group = screen.getByRole("group", { name: "What of q1?" });
    expect(within(group).getAllByRole("radio")).toHaveLength(3);
    await userEvent.click(screen.getByText("Road"));
    expect(given).toEqual([{ interaction: "choice", optionId: "o2" }]);
    expect(screen.getByRole("radio", { name: /Road/ })).toBeChecked();
  });

  it("is made with the keyboard alone", async () => {
    const given = answering(buildPublicItem("choice"));
    await userEvent.tab();
    await userEvent.keyboard(" {ArrowDown}{ArrowDown}");
    expect(given.at(-1)).toEqual({ interaction: "choice", optionId: "o3" });
  });

  it("on a scale counts its options in numbers, not letters", () => {
    answering(buildPublicItem("choice", { interaction: { ...buildInteraction("choice"), ordered: true } }));
    expect(screen.getByText("Road").closest("label")).toHaveTextContent("2Road");
  });
});

describe("a verdict", () => {
  it("takes the verdict and the claim that decides it, in either order", async () => {
    const given = answering(buildPublicItem("verdict"));
    await userEvent.click(screen.getByRole("radio", { name: /autumn/ }));
    await userEvent.click(screen.getByRole("radio", { name: /Fails/ }));
    expect(given).toEqual([
      { interaction: "verdict", verdict: null, reasonId: "r2" },
      { interaction: "verdict", verdict: false, reasonId: "r2" },
    ]);
  });

  it("has its two parts in two named groups, each with its own keys", async () => {
    const given = answering(buildPublicItem("verdict"));
    expect(screen.getByRole("group", { name: /verdict on the statement/ })).toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Which claim decides it?" })).toBeInTheDocument();
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard(" {ArrowDown}");
    expect(given.at(-1)).toEqual({ interaction: "verdict", verdict: true, reasonId: "r2" });
  });
});

describe("pieces to place", () => {
  it("go to a prompt by a click, and move with words where they were placed before", async () => {
    const given = answering(buildPublicItem("assign"));
    const first = screen.getByRole("radiogroup", { name: "First visit" });
    const second = screen.getByRole("radiogroup", { name: "Second visit" });
    await userEvent.click(within(first).getByRole("radio", { name: "A: spring" }));
    await userEvent.click(within(second).getByRole("radio", { name: "A: spring" }));
    expect(given.at(-1)).toEqual({ interaction: "assign", assigned: { p2: "t1" } });
    expect(screen.getByRole("status")).toHaveTextContent("Moved from “First visit” to “Second visit”.");
  });

  it("are chosen with arrows and Enter, and passing over one does not take it away", async () => {
    const given = answering(buildPublicItem("assign"));
    await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    expect(given).toEqual([{ interaction: "assign", assigned: { p1: "t3" } }]);
  });

  it("are reached by the keys for the first and the last, and one stop of Tab a prompt", async () => {
    const given = answering(buildPublicItem("assign"));
    await userEvent.tab();
    await userEvent.keyboard("{End}{Enter}");
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("radio", { name: "A: spring" })[0]).toHaveFocus();
    await userEvent.keyboard("{Home}{ArrowLeft}{ArrowLeft}{Enter}");
    expect(given.map((each) => each?.interaction === "assign" && each.assigned.p1)).toEqual(["t3", "t2"]);
    await userEvent.tab();
    await userEvent.tab();
    expect(within(screen.getByRole("radiogroup", { name: "Second visit" })).getAllByRole("radio")[0]).toHaveFocus();
  });

  it("are taken back, and no piece left is no answer", async () => {
    const given = answering(buildPublicItem("assign"));
    const [first] = screen.getAllByRole("radio", { name: "B: autumn" });
    if (!first) throw new Error("there is no such piece");
    await userEvent.click(first);
    await userEvent.click(screen.getByRole("button", { name: "Take back the piece from: First visit" }));
    expect(given.at(-1)).toBeNull();
  });

  it("that can be used again stand in words and stay where they are", async () => {
    const interaction = { ...buildInteraction("assign"), reusable: true };
    const given = answering(buildPublicItem("assign", { interaction }));
    for (const piece of screen.getAllByRole("radio", { name: "winter" })) await userEvent.click(piece);
    expect(given.at(-1)).toEqual({ interaction: "assign", assigned: { p1: "t3", p2: "t3" } });
  });
});

describe("an order", () => {
  it("is no answer until it is kept or changed", async () => {
    const given = answering(buildPublicItem("order"));
    expect(screen.getByText(/Not answered until/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Keep this order" }));
    expect(given).toEqual([{ interaction: "order", order: ["a", "b", "c"] }]);
    expect(screen.queryByText(/Not answered until/)).not.toBeInTheDocument();
  });

  it("changes by a button, says the new place, and leaves the focus on the piece that moved", async () => {
    const given = answering(buildPublicItem("order"));
    const later = within(screen.getByRole("group", { name: "Move: Ask" })).getByRole("button", { name: "Later" });
    await userEvent.click(later);
    expect(given).toEqual([{ interaction: "order", order: ["b", "a", "c"] }]);
    expect(screen.getByRole("status")).toHaveTextContent("Moved to place 2 of 3.");
    await userEvent.keyboard("{Enter}");
    expect(given.at(-1)).toEqual({ interaction: "order", order: ["b", "c", "a"] });
    // The button that was pressed cannot go further: its neighbour has the focus.
    expect(
      within(screen.getByRole("group", { name: "Move: Ask" })).getByRole("button", { name: "Earlier" }),
    ).toHaveFocus();
  });

  it("changes with Alt and an arrow, and stops at the ends", async () => {
    const given = answering(buildPublicItem("order"));
    within(screen.getByRole("group", { name: "Move: Close" }))
      .getByRole("button", { name: "Earlier" })
      .focus();
    await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}");
    expect(given).toEqual([
      { interaction: "order", order: ["a", "c", "b"] },
      { interaction: "order", order: ["c", "a", "b"] },
    ]);
  });
});

describe("a gap to type into", () => {
  it("is a text field named after what belongs there", async () => {
    const given = answering(buildPublicItem("text"));
    await userEvent.type(screen.getByRole("textbox", { name: "Gap: a state" }), "Iran");
    expect(given.at(-1)).toEqual({ interaction: "text", typed: { g1: "Iran" } });
  });

  it("emptied again is no answer", async () => {
    const given = answering(buildPublicItem("text"));
    await userEvent.type(screen.getByRole("textbox"), "I{Backspace}");
    expect(given.at(-1)).toBeNull();
  });

  it("among several has a number", () => {
    const { segments } = buildInteraction("text");
    const interaction = {
      type: "text",
      segments: [...segments, { type: "gap", id: "g2", hint: "a year", width: "long" }],
    } as const;
    answering(buildPublicItem("text", { interaction }));
    expect(screen.getByRole("textbox", { name: "Gap 2: a year" })).toBeInTheDocument();
  });
});
