import { itemSchema } from "@/questions/kinds/item-schema";
import { BODIES, buildItem } from "../../builders/build-draft";

const stored = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(buildItem(BODIES.choice))) as Record<string, unknown>;

test.each(Object.entries(BODIES))("a %s comes back from its column as it was", (_, body) => {
  const item = buildItem(body);
  expect(itemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
});

test.each([
  ["no item", null],
  ["an unknown kind", { ...stored(), kind: "essay" }],
  ["an unknown interaction", { ...stored(), interaction: { type: "essay" } }],
  ["a missing explanation", { ...stored(), explanation: undefined }],
  ["a proof that is undecided", { ...stored(), proof: [{ about: "a", verdict: "undecidable", rule: "r", from: [] }] }],
  ["an unknown misconception", JSON.parse(JSON.stringify(stored()).replaceAll("sibling-value", "typo"))],
])("%s in the column is refused", (_, data) => {
  expect(itemSchema.safeParse(data).success).toBe(false);
});
