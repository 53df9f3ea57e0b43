import { everyItem, realBank } from "../../builders/every-item";
import type { Item } from "@/questions/kinds/item";
import { ratingOf, RATINGS, reviewedClaims } from "@/questions/scheduling/rating";

const items = everyItem(realBank());
const find = (wanted: (item: Item) => boolean): Item => {
  const item = items.find(wanted);
  if (!item) throw new Error("the bank has no such item");
  return item;
};
const recognised = find((item) => item.interaction.type === "choice" && item.bloom === "remember");
const typed = find((item) => item.interaction.type === "text");
const inferred = find((item) => item.kind === "new-case");
const { again, hard, good, easy } = RATINGS;

test.each([
  ["wrong", recognised, 0, null, again],
  ["wrong and sure", recognised, 0, 3, again],
  ["right and unsure", recognised, 1, 1, hard],
  ["right, no confidence asked", typed, 1, null, good],
  ["right and fairly sure", typed, 1, 2, good],
  ["right and sure, recognised", recognised, 1, 3, good],
  ["right and sure, typed", typed, 1, 3, easy],
  ["right and sure, inferred", inferred, 1, 3, easy],
  ["half right and sure", typed, 0.5, 3, again],
  ["three quarters right", recognised, 0.75, 2, hard],
] as const)("%s", (_, item, share, confidence, rating) => {
  expect(ratingOf(item, share, confidence)).toBe(rating);
});

test("an item on more than four claims reviews none of them, and every claim is reviewed by some item", () => {
  expect(items.filter((item) => item.claims.length > 4).flatMap(reviewedClaims)).toEqual([]);
  const reviewed = new Set(items.flatMap(reviewedClaims));
  expect(realBank().map.claims.filter(({ id }) => !reviewed.has(id))).toEqual([]);
});
