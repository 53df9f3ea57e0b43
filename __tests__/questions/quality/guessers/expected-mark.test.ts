import { seededRandom } from "@/questions/forms/seeded-random";
import type { DraftBody } from "@/questions/kinds/draft";
import type { Item } from "@/questions/kinds/item";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { Guesser } from "@/questions/quality/guessers/battery";
import { chanceMark, expectedMark, type Sight } from "@/questions/quality/guessers/expected-mark";
import { shownOf } from "@/questions/quality/guessers/task";
import { BODIES, buildItem } from "../../../builders/build-draft";

const sightOf = (item: Item): Sight => ({
  shown: shownOf(toPublicItem(item, "q1")),
  others: [],
  wordsFor: () => ["China", "Russia", "India", "Egypt"],
  random: seededRandom("ties"),
});
const mark = (body: DraftBody, guesser: Partial<Guesser>): number | null => {
  const item = buildItem(body);
  return expectedMark(item, { does: "is made for a test", ...guesser }, sightOf(item));
};
const chance = (body: DraftBody): number => {
  const item = buildItem(body);
  return chanceMark(item, sightOf(item));
};

test("blind picking earns what the options leave to chance", () => {
  expect(chance(BODIES.choice)).toBeCloseTo(1 / 4);
  // The mean of a scale's part marks.
  expect(chance(BODIES.scale)).toBeCloseTo((0.5 + 1 + 0.5 + 0) / 4);
  // The verdict by a coin; with it half a mark, and the other half for one reason of four.
  expect(chance(BODIES.verdict)).toBeCloseTo(0.5 * (0.5 + 0.5 / 4));
  expect(chance(BODIES.sort)).toBeCloseTo(1 / 3);
  expect(chance(BODIES.assign)).toBeCloseTo(1 / 5);
  expect(chance(BODIES.table)).toBeCloseTo(1 / 3);
  // One gap of two words right, by one word of four.
  expect(chance(BODIES.text)).toBeCloseTo(1 / 4);
});

test("over every order of four pieces the mean of Kendall's tau, cut off at 0, is 7/36", () => {
  expect(chance(BODIES.order)).toBeCloseTo(7 / 36);
});

test("a guesser without a preference earns what chance earns", () => {
  for (const body of [BODIES.choice, BODIES.scale, BODIES.verdict, BODIES.sort])
    expect(mark(body, { option: () => 0 })).toBeCloseTo(chance(body));
});

test("a guesser that knows the key earns the full mark, whatever the kind of answer", () => {
  const likes = (right: RegExp) => (text: string) => Number(right.test(text));
  expect(mark(BODIES.choice, { option: likes(/^Right$/) })).toBe(1);
  expect(mark(BODIES.verdict, { option: likes(/^Right$/), statement: () => -1 })).toBe(1);
  expect(mark(BODIES.verdict, { option: likes(/^Right$/), statement: () => 1 })).toBe(0);
  expect(
    mark(BODIES.assign, {
      option: (piece, { question }) => Number(piece.at(-1) === question.at(-1)),
    }),
  ).toBe(1);
  expect(mark(BODIES.order, { piece: (text) => ["First", "Second", "Third", "Fourth"].indexOf(text) })).toBe(1);
  expect(mark(BODIES.text, { typed: (word) => Number(word === "China") })).toBe(0.5);
});

test("tied options share the pick, and part marks count by distance", () => {
  expect(mark(BODIES.choice, { option: (text) => Number(/Right|Wrong 1/.test(text)) })).toBe(0.5);
  expect(mark(BODIES.scale, { option: (_text, _task, place) => place })).toBe(0);
  expect(mark(BODIES.scale, { option: (_text, _task, place) => -place })).toBe(0.5);
});

test("a guesser has no mark where it has no rule for the kind of answer", () => {
  expect(mark(BODIES.choice, { piece: () => 0 })).toBeNull();
  expect(mark(BODIES.order, { option: () => 0 })).toBeNull();
  expect(mark(BODIES.text, { option: () => 0 })).toBeNull();
});
