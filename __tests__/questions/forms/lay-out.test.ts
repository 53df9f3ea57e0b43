import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import { BODIES, buildDraft, buildItem, interactionOf } from "../../builders/build-draft";

const seeds = Array.from({ length: 40 }, (_, index) => `seed ${String(index)}`);
const distinct = (texts: readonly string[]): number => new Set(texts).size;

test("the key of a choice stands where it is told to, counted round, and the others take every order around it", () => {
  const placeOf = (keyPlace: number): number =>
    interactionOf(buildItem(BODIES.choice, { keyPlace }), "choice").options.findIndex(({ correct }) => correct);
  expect([0, 1, 2, 3, 4, 7].map(placeOf)).toEqual([0, 1, 2, 3, 0, 3]);
  const orders = seeds.map((seed) =>
    interactionOf(buildItem(BODIES.choice, { seed }), "choice")
      .options.map(({ text }) => text)
      .join(),
  );
  expect(distinct(orders)).toBe(6);
});

test("options are lettered by place, so that no letter belongs to the key", () => {
  const { options, shown } = interactionOf(buildItem(BODIES.choice, { keyPlace: 2 }), "choice");
  expect(options.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  expect(shown).toEqual({ type: "choice", ordered: false, options: options.map(({ id, text }) => ({ id, text })) });
});

test("a scale keeps its order, whatever the place and seed", () => {
  for (const seed of seeds.slice(0, 5)) {
    const { options, shown, credit } = interactionOf(buildItem(BODIES.scale, { seed, keyPlace: 3 }), "choice");
    expect(options.map(({ text, correct }) => `${text} ${String(correct)}`)).toEqual([
      "Weak false",
      "Right true",
      "Firm false",
      "Firmer false",
    ]);
    expect([shown.ordered, credit]).toEqual([true, { a: 0.5, b: 1, c: 0.5, d: 0 }]);
  }
});

test("the reasons beside a verdict are placed like options, and the statement is shown as it is", () => {
  const { reasons, shown, verdict } = interactionOf(buildItem(BODIES.verdict, { keyPlace: 1 }), "verdict");
  expect([reasons.findIndex(({ correct }) => correct), verdict, shown.statement]).toEqual([1, false, "It is so."]);
  expect(shown.verdictLabels).toEqual({ yes: "True", no: "False" });
});

test("rows and pieces are shuffled apart: a piece's number is no sign of its row", () => {
  const keys = seeds.map((seed) =>
    Object.entries(interactionOf(buildItem(BODIES.assign, { seed }), "assign").key).map(
      ([row, piece]) => `${row.slice(1)}${piece.slice(1)}`,
    ),
  );
  expect(distinct(keys.map((key) => key.join()))).toBeGreaterThan(20);
  const sameNumber = keys.flat().filter((pair) => pair.startsWith(pair.charAt(1))).length / keys.flat().length;
  expect(sameNumber).toBeLessThan(0.35);
});

test("the key joins the pairs of the draft, whatever the order", () => {
  for (const seed of seeds) {
    const { key, prompts, targets } = interactionOf(buildItem(BODIES.assign, { seed }), "assign");
    const joined = prompts
      .map(({ id, text }) => `${text} ${targets.find((target) => target.id === key[id])?.text ?? ""}`)
      .sort();
    expect(joined).toEqual(["Row a Piece a", "Row b Piece b", "Row c Piece c", "Row d Piece d"]);
    expect(targets).toHaveLength(5);
  }
});

test("every wrong placing, and no right one, has its note", () => {
  const { key, notes, prompts, targets } = interactionOf(buildItem(BODIES.assign), "assign");
  expect(Object.keys(notes)).toHaveLength(prompts.length * (targets.length - 1));
  expect(Object.entries(key).filter(([row, piece]) => notes[`${row}>${piece}`])).toEqual([]);
});

test("categories keep their order and may be used again", () => {
  const { targets, shown } = interactionOf(buildItem(BODIES.sort), "assign");
  expect([targets.map(({ text }) => text), shown.reusable]).toEqual([["Fact", "View", "Forecast"], true]);
});

test("in a table, rows stay together by group, and a piece goes to a row of its own group", () => {
  const { key, notes, prompts, targets } = interactionOf(buildItem(BODIES.table), "assign");
  expect(prompts.map(({ group }) => group)).toEqual(["end", "end", "obstacle", "obstacle"]);
  const groupOf = (id: string | undefined): string | undefined => targets.find((target) => target.id === id)?.group;
  for (const { id, group } of prompts) expect(groupOf(key[id])).toBe(group);
  for (const pair of Object.keys(notes)) {
    const [row, piece] = pair.split(">");
    expect(groupOf(piece)).toBe(prompts.find(({ id }) => id === row)?.group);
  }
});

test("an order is never shown as its answer", () => {
  const shown = seeds.map((seed) =>
    interactionOf(buildItem(BODIES.order, { seed }), "order")
      .shown.pieces.map(({ text }) => text)
      .join(),
  );
  expect(shown).not.toContain("First,Second,Third,Fourth");
  expect(distinct(shown)).toBeGreaterThan(10);
});

test("one seed gives one layout, byte for byte, and the draft is left as it was", () => {
  for (const body of Object.values(BODIES)) {
    const draft = buildDraft(body);
    const before = JSON.stringify(draft);
    const laidOut = ["one", "one"].map((seed) => JSON.stringify(layOut("an-item", draft, [1], 2, seededRandom(seed))));
    expect(laidOut[0]).toBe(laidOut[1]);
    expect(JSON.stringify(draft)).toBe(before);
  }
});
