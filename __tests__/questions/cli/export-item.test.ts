import { exportItem } from "@/questions/cli/export-item";
import { BODIES, buildItem, interactionOf } from "../../builders/build-draft";
import { everyItem, failing, realBank } from "../../builders/every-item";

const items = everyItem(realBank());

test("an item with options exports them with their marks, another its parts, and a verdict both", () => {
  expect(
    failing(items, (item) => {
      const { options, parts } = exportItem(item);
      const wanted = {
        choice: [true, false],
        verdict: [true, true],
        assign: [false, true],
        order: [false, true],
        text: [false, true],
      }[item.interaction.type];
      return (options !== undefined) !== wanted[0] || (parts !== undefined) !== wanted[1];
    }),
  ).toEqual([]);
});

test("exactly one exported option is right", () => {
  expect(
    failing(items, (item) => (exportItem(item).options?.filter(({ correct }) => correct).length ?? 1) !== 1),
  ).toEqual([]);
});

test("the situation of a new case is part of the exported stem", () => {
  const item = { ...buildItem(BODIES.choice), context: "A year from now it happens." };
  expect(exportItem(item).stem).toBe("A year from now it happens. What does the author say?");
});

test("each row is exported with its answer in words, and each wrong placing with its feedback", () => {
  const item = buildItem(BODIES.assign);
  const { notes } = interactionOf(item, "assign");
  const parts = exportItem(item).parts as { prompts: { text: string; answer: string }[]; feedback: unknown[] };
  expect(parts.prompts.map(({ text, answer }) => `${text} ${answer}`).sort()).toEqual([
    "Row a Piece a",
    "Row b Piece b",
    "Row c Piece c",
    "Row d Piece d",
  ]);
  expect(parts.feedback).toHaveLength(Object.keys(notes).length);
});
