import { everyItem, realBank } from "../../builders/every-item";
import { seededRandom } from "@/questions/forms/seeded-random";
import { chanceMark } from "@/questions/kinds/chance-mark";
import { gradeResponse } from "@/questions/kinds/grade";
import type { Item } from "@/questions/kinds/item";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import { KIND_NAMES } from "@/questions/view/kind-name";

const items = everyItem(realBank());
const GUESSER = { knowledge: 0, misconception: null } as const;
const GUESSES = 4_000;

function guessedMark(item: Item): number {
  const random = seededRandom(item.id);
  let earned = 0;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const grade = gradeResponse(item, simulateResponse(item, GUESSER, random));
    if (grade.type === "points") earned += grade.earned;
  }
  return earned / GUESSES;
}

test.each(KIND_NAMES)("blind guesses at %s earn what the item's chance says", (kind) => {
  const item = items.find((each) => each.kind === kind);
  if (!item) throw new Error(`the bank has no ${kind}`);
  expect(Math.abs(guessedMark(item) - chanceMark(item))).toBeLessThan(0.03);
});

test("no item pays more than half of its mark to a guesser", () => {
  expect(items.filter((item) => chanceMark(item) > 0.5).map(({ id }) => id)).toEqual([]);
});
