import { gradeResponse } from "@/questions/kinds/grade";
import type { Item } from "@/questions/kinds/item";
import type { Response } from "@/questions/view/response";
import { BODIES, buildItem, interactionOf } from "../../builders/build-draft";
import { keyResponse } from "../../builders/key-response";

/** Marks earned, or "invalid". */
function mark(item: Item, response: Response | null): number | "invalid" {
  const grade = gradeResponse(item, response);
  return grade.type === "points" ? grade.earned : "invalid";
}

const ITEMS = Object.fromEntries(Object.entries(BODIES).map(([name, body]) => [name, buildItem(body)])) as Record<
  keyof typeof BODIES,
  Item
>;
const assigned = (pairs: Record<string, string>): Response => ({ interaction: "assign", assigned: pairs });
const ordered = (...order: string[]): Response => ({ interaction: "order", order });

test.each(Object.entries(ITEMS))("the key of a %s earns one mark, and nothing answered earns none", (_, item) => {
  expect([mark(item, keyResponse(item)), mark(item, null)]).toEqual([1, 0]);
});

test("a wrong option earns nothing, and an option that is not there is no answer to this question", () => {
  const wrong = interactionOf(ITEMS.choice, "choice").options.find(({ correct }) => !correct)?.id ?? "";
  expect(mark(ITEMS.choice, { interaction: "choice", optionId: wrong })).toBe(0);
  for (const optionId of ["z", "", "toString", "__proto__"])
    expect(mark(ITEMS.choice, { interaction: "choice", optionId })).toBe("invalid");
});

test("a scale gives marks by distance from the key", () => {
  const marks = interactionOf(ITEMS.scale, "choice").options.map(({ id }) =>
    mark(ITEMS.scale, { interaction: "choice", optionId: id }),
  );
  expect(marks).toEqual([0.5, 1, 0.5, 0]);
});

test("a right verdict for the wrong reason, or for none, earns half; a wrong verdict earns nothing", () => {
  const { reasons } = interactionOf(ITEMS.verdict, "verdict");
  const [key, beside] = [
    reasons.find(({ correct }) => correct)?.id ?? "",
    reasons.find(({ correct }) => !correct)?.id ?? "",
  ];
  const judge = (verdict: boolean | null, reasonId: string | null): number | "invalid" =>
    mark(ITEMS.verdict, { interaction: "verdict", verdict, reasonId });
  expect([judge(false, key), judge(false, beside), judge(false, null)]).toEqual([1, 0.5, 0.5]);
  expect([judge(true, key), judge(null, key), judge(null, null)]).toEqual([0, 0, 0]);
  expect(judge(false, "z")).toBe("invalid");
});

test("an assignment earns its share of right rows; rows left open are wrong, not invalid", () => {
  const { key } = interactionOf(ITEMS.assign, "assign");
  const { p1 = "", p2 = "" } = key;
  expect([
    mark(ITEMS.assign, assigned({})),
    mark(ITEMS.assign, assigned({ p1 })),
    mark(ITEMS.assign, assigned({ p1, p2 })),
  ]).toEqual([0, 0.25, 0.5]);
  expect(mark(ITEMS.assign, assigned({ ...key, p1: p2, p2: p1 }))).toBe(0.5);
});

test("a piece is used once, a category as often as wanted", () => {
  expect(mark(ITEMS.assign, assigned({ p1: "t1", p2: "t1" }))).toBe("invalid");
  expect(mark(ITEMS.sort, assigned({ p1: "t1", p2: "t1", p3: "t1" }))).toBeCloseTo(2 / 3);
});

test("rows and pieces that are not there, or of another group, are invalid", () => {
  expect([mark(ITEMS.assign, assigned({ p9: "t1" })), mark(ITEMS.assign, assigned({ p1: "t9" }))]).toEqual([
    "invalid",
    "invalid",
  ]);
  const { prompts, targets } = interactionOf(ITEMS.table, "assign");
  const [row] = prompts;
  const foreign = targets.find(({ group }) => group !== row?.group);
  expect(mark(ITEMS.table, assigned({ [row?.id ?? ""]: foreign?.id ?? "" }))).toBe("invalid");
});

test("an order earns by pairs in order: one swap of neighbours costs little, the reverse earns nothing", () => {
  const [a = "", b = "", c = "", d = ""] = interactionOf(ITEMS.order, "order").key;
  expect(mark(ITEMS.order, ordered(b, a, c, d))).toBeCloseTo(4 / 6);
  expect(mark(ITEMS.order, ordered(d, c, b, a))).toBe(0);
  expect(mark(ITEMS.order, ordered(d, a, b, c))).toBe(0);
});

test("over all orders of four, guessing earns a fifth of the mark or less", () => {
  const key = [...interactionOf(ITEMS.order, "order").key];
  const all = key.flatMap((a) =>
    key
      .filter((x) => x !== a)
      .flatMap((b) =>
        key.filter((x) => x !== a && x !== b).map((c) => [a, b, c, ...key.filter((x) => ![a, b, c].includes(x))]),
      ),
  );
  const total = all.reduce((sum, order) => sum + Number(mark(ITEMS.order, ordered(...order))), 0);
  expect(all).toHaveLength(24);
  expect(total / 24).toBeLessThanOrEqual(0.21);
});

test("an order that leaves pieces out, repeats or invents them is invalid", () => {
  const [a = "", b = "", c = "", d = ""] = interactionOf(ITEMS.order, "order").key;
  for (const order of [[], [a, b, c], [a, b, c, c], [a, b, c, "o9"], [a, b, c, d, d]])
    expect(mark(ITEMS.order, ordered(...order))).toBe("invalid");
});

test("each gap earns its share; a gap that is not there is invalid", () => {
  const typed = (values: Record<string, string>): number | "invalid" =>
    mark(ITEMS.text, { interaction: "text", typed: values });
  expect([typed({ g1: "Beijing" }), typed({ g1: "beijing", g2: "russia" }), typed({ g1: "India", g2: "" })]).toEqual([
    0.5, 1, 0,
  ]);
  expect([typed({ g9: "China" }), typed({ toString: "China" })]).toEqual(["invalid", "invalid"]);
});

test("a response of another form than the question's is invalid and says so in words", () => {
  for (const [name, item] of Object.entries(ITEMS)) {
    const other = Object.values(ITEMS).find(({ interaction }) => interaction.type !== item.interaction.type);
    const grade = gradeResponse(item, other ? keyResponse(other) : null);
    expect({ name, type: grade.type }).toEqual({ name, type: "invalid" });
    expect(grade.type === "invalid" && grade.message.split(" ").length).toBeGreaterThan(4);
  }
});
