import {
  distractorAttraction,
  instructorAcceptance,
  MIN_ITEMS,
  MIN_JUDGED,
  MIN_RESPONSES_AN_ITEM,
  type OptionCounts,
} from "@/questions/quality/response-figures";

const item = (key: number, ...others: readonly number[]): OptionCounts => ({
  itemId: "an item",
  options: [key, ...others].map((chosen, index) => ({ text: `option ${String(index)}`, correct: index === 0, chosen })),
});
const items = (count: number, one: OptionCounts): OptionCounts[] => Array.from({ length: count }, () => one);

test("without responses both figures wait, and say how many they need", () => {
  expect(distractorAttraction([])).toEqual({ type: "waiting", have: 0, need: MIN_ITEMS });
  expect(instructorAcceptance({ judged: 0, accepted: 0 })).toEqual({ type: "waiting", have: 0, need: MIN_JUDGED });
});

test("an item with one response too few does not count, however many such items there are", () => {
  const short = item(MIN_RESPONSES_AN_ITEM - 4, 1, 1, 1);
  expect(distractorAttraction(items(100, short))).toMatchObject({ type: "waiting", have: 0 });
  expect(distractorAttraction(items(MIN_ITEMS - 1, item(30, 10, 10, 10)))).toMatchObject({
    type: "waiting",
    have: MIN_ITEMS - 1,
  });
});

test("a distractor attracts from five in a hundred on; the key is no distractor", () => {
  // Of 100 responses: 5 is enough, 4 is not, and nobody took the third.
  const figure = distractorAttraction(items(MIN_ITEMS, item(91, 5, 4, 0)));
  expect(figure).toEqual({ type: "share", share: 1 / 3, of: 3 * MIN_ITEMS });
});

test("acceptance is the share of judged items that would be set as they are", () => {
  expect(instructorAcceptance({ judged: 80, accepted: 60 })).toEqual({ type: "share", share: 0.75, of: 80 });
});
