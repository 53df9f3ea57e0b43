import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import { findNearDuplicates } from "@/questions/quality/near-duplicates";
import { BODIES, buildDraft } from "../../builders/build-draft";

const item = (family: string, stem: string, seed = "one"): Item =>
  layOut(family, buildDraft(BODIES.choice, { family, stem }), [1], 2, seededRandom(seed));
const STEM = "Which of these does the author give as a ground for the loss of support?";

test("the same question in another order of options is a near-duplicate, if it stands in another family", () => {
  const { doubled, pairs } = findNearDuplicates([item("f1", STEM), item("f2", STEM, "two")]);
  expect({ doubled, pairs }).toEqual({ doubled: 2, pairs: [{ families: ["f1", "f2"], likeness: 1 }] });
  expect(findNearDuplicates([item("f1", STEM), item("f1", STEM, "two")]).doubled).toBe(0);
});

test("a question with another subject is none", () => {
  const other = "Which of these does the author derive from the growing arms trade with China?";
  expect(findNearDuplicates([item("f1", STEM), item("f2", other)])).toEqual({ items: 2, doubled: 0, pairs: [] });
});
