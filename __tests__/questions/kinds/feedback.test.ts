import { buildBank } from "@/questions/bank/bank";
import { isAnswered, itemFeedback } from "@/questions/kinds/feedback";
import type { Item } from "@/questions/kinds/item";
import type { ItemFeedback, PartFeedback } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { BODIES, buildItem, interactionOf } from "../../builders/build-draft";
import { buildClaimMap, claimData, scenarioData } from "../../builders/build-claim-map";
import { keyResponse } from "../../builders/key-response";

const bank = buildBank(
  buildClaimMap({
    claims: [claimData("c1", { voice: "khan", clause: "it is so", paragraph: 2 })],
    scenarios: [scenarioData("s1")],
  }),
);

function told(item: Item, response: Response | null): ItemFeedback {
  return itemFeedback(bank, item, "q7", response);
}

/** What is said of one part; throws where nothing is. */
function partOf(item: Item, response: Response | null, id: string): PartFeedback {
  const part = told(item, response).parts.find((each) => each.id === id);
  if (!part) throw new Error(`Nothing is said of ${id}`);
  return part;
}

const outcomes = (item: Item, response: Response | null): string[] =>
  told(item, response).parts.map(({ outcome }) => outcome);

test.each(Object.entries(BODIES))(
  "the key of a %s is told as right, with its reason, claims, voices and paragraphs",
  (_, body) => {
    const item = buildItem(body);
    const feedback = told(item, keyResponse(item));
    expect(feedback).toMatchObject({
      itemId: "q7",
      outcome: "right",
      earned: 1,
      total: 1,
      answer: item.answer,
      explanation: item.explanation,
      paragraphs: [1],
    });
    expect(feedback.claims).toEqual([{ id: "c1", statement: "It is so.", paragraph: 2, voice: "Imran Khan" }]);
    expect(new Set(outcomes(item, keyResponse(item)))).toEqual(new Set(["right"]));
  },
);

test.each(Object.entries(BODIES))(
  "a %s left alone is told as skipped, not as wrong, and its answer is given",
  (_, body) => {
    const feedback = told(buildItem(body), null);
    expect(feedback).toMatchObject({
      outcome: "skipped",
      earned: 0,
      answer: "The answer in words",
      explanation: "Why the answer holds.",
    });
    expect(feedback.parts.map(({ outcome }) => outcome)).not.toContain("wrong");
    expect(feedback.parts.length).toBeGreaterThan(0);
  },
);

test("emptied answers count as none", () => {
  const empty: Response[] = [
    { interaction: "verdict", verdict: null, reasonId: null },
    { interaction: "assign", assigned: {} },
    { interaction: "text", typed: { g1: " ", g2: "" } },
  ];
  expect([null, ...empty].map(isAnswered)).toEqual([false, false, false, false]);
  expect(isAnswered({ interaction: "verdict", verdict: null, reasonId: "a" })).toBe(true);
});

test("a wrong option is told why it fails and which misreading it is; the key is marked as missed, the others are left unsaid", () => {
  const item = buildItem(BODIES.choice);
  const { options } = interactionOf(item, "choice");
  const wrong = options.find(({ correct }) => !correct);
  const response: Response = { interaction: "choice", optionId: wrong?.id ?? "" };
  expect(told(item, response)).toMatchObject({ outcome: "wrong", earned: 0 });
  expect(partOf(item, response, wrong?.id ?? "")).toMatchObject({
    outcome: "wrong",
    note: wrong?.feedback,
    misconception: "Another name in its place",
  });
  expect(partOf(item, response, options.find(({ correct }) => correct)?.id ?? "").outcome).toBe("missed");
  expect(outcomes(item, response)).toHaveLength(2);
});

test("a step beside the key of a scale is partly right", () => {
  expect(told(buildItem(BODIES.scale), { interaction: "choice", optionId: "a" })).toMatchObject({
    outcome: "partly",
    earned: 0.5,
  });
});

test("a wrong verdict is told what was said, what holds and why; a right one for a wrong reason is told of both", () => {
  const item = buildItem(BODIES.verdict);
  const wrong: Response = { interaction: "verdict", verdict: true, reasonId: null };
  expect(partOf(item, wrong, "verdict")).toEqual({
    id: "verdict",
    outcome: "wrong",
    expected: "False",
    given: "True",
    note: "The author says that it is otherwise.",
    misconception: "A misreading of this passage",
  });
  const half: Response = {
    interaction: "verdict",
    verdict: false,
    reasonId: interactionOf(item, "verdict").reasons.find(({ correct }) => !correct)?.id ?? "",
  };
  expect(told(item, half)).toMatchObject({ outcome: "partly", earned: 0.5 });
  expect(outcomes(item, half).sort()).toEqual(["missed", "right", "wrong"]);
  expect(told(item, half).parts.find(({ outcome }) => outcome === "wrong")?.note).toMatch(/^Why Beside \d fails\.$/);
});

test("each row is told by itself: right, wrong with the reason, or not answered, with what belongs there", () => {
  const item = buildItem(BODIES.assign);
  const { key, prompts } = interactionOf(item, "assign");
  const { p1 = "", p2 = "", p3 = "" } = key;
  const response: Response = { interaction: "assign", assigned: { p1, p2: p3 } };
  const nameOf = (id: string): string =>
    (prompts.find((prompt) => prompt.id === id)?.text ?? "").replace("Row", "Piece");
  expect(outcomes(item, response)).toEqual(["right", "wrong", "not-answered", "not-answered"]);
  expect(partOf(item, response, "p2")).toMatchObject({
    expected: nameOf("p2"),
    given: nameOf("p3"),
    misconception: "Roles exchanged",
  });
  expect(partOf(item, response, "p2").note).toBe(`Why ${nameOf("p3")} is not ${nameOf("p2").replace("Piece", "Row")}.`);
  expect(partOf(item, response, "p4")).toMatchObject({ expected: nameOf("p4"), given: null });
  expect(p2).not.toBe(p3);
});

test("each piece out of place is told where it belongs, where it was put, and when it was", () => {
  const item = buildItem(BODIES.order);
  const [a = "", b = "", c = "", d = ""] = interactionOf(item, "order").key;
  const response: Response = { interaction: "order", order: [b, a, c, d] };
  expect(outcomes(item, response)).toEqual(["wrong", "wrong", "right", "right"]);
  expect(partOf(item, response, a)).toEqual({
    id: a,
    outcome: "wrong",
    expected: "1. First",
    given: "Place 2",
    note: "When First was.",
    misconception: "Order turned round",
  });
});

test("each gap is told by itself; a known wrong entry is told what it was confused with, also under a slip of the pen", () => {
  const item = buildItem(BODIES.text);
  const typed = (g1: string, g2 = ""): Response => ({ interaction: "text", typed: { g1, g2 } });
  expect(outcomes(item, typed("beijing"))).toEqual(["right", "not-answered"]);
  expect(partOf(item, typed(" India "), "g1")).toEqual({
    id: "g1",
    outcome: "wrong",
    expected: "China",
    given: "India",
    note: "Why India fails.",
    misconception: "Another name in its place",
  });
  expect(partOf(item, typed("Inda"), "g1").note).toBe("Why India fails.");
});

test("an entry that nobody foresaw is still told in words that it is not the article's", () => {
  expect(partOf(buildItem(BODIES.text), { interaction: "text", typed: { g1: "Mars" } }, "g1")).toMatchObject({
    outcome: "wrong",
    given: "Mars",
    note: expect.stringContaining("“Mars”") as string,
  });
});

test("a scenario that the item is about is named with its paragraph", () => {
  const item = { ...buildItem(BODIES.choice), scenarios: ["s1"] };
  expect(told(item, null).scenarios).toEqual([{ id: "s1", title: "Course s1", paragraph: 1 }]);
});

test("with a scenario come all of them in the article's order; without one, none", () => {
  const about = (scenarios: string[]) => told({ ...buildItem(BODIES.choice), scenarios }, null).scenarioLine;
  expect(about(["s1"])).toEqual([{ id: "s1", title: "Course s1" }]);
  expect(about([])).toEqual([]);
});

test("claims that a later map no longer has are passed over, and feedback still comes", () => {
  expect(told({ ...buildItem(BODIES.choice), claims: ["c9", "c1"] }, null).claims.map(({ id }) => id)).toEqual(["c1"]);
});
