import { rhythmOf } from "@/questions/scheduling/rhythm";

const NOW = new Date("2026-03-10T18:00:00Z");
const daysAgo = (...days: readonly number[]): Date[] => days.map((day) => new Date(NOW.getTime() - day * 86_400_000));

test.each([
  ["nothing yet", [], { activeDays: 0, run: 0 }],
  ["today only, twice", [0, 0], { activeDays: 1, run: 1 }],
  ["three days in a row", [2, 1, 0], { activeDays: 3, run: 3 }],
  ["a day off in between", [4, 2, 1], { activeDays: 3, run: 3 }],
  ["two days off end a run", [6, 5, 2, 0], { activeDays: 4, run: 2 }],
  ["long ago", [30, 29], { activeDays: 0, run: 0 }],
] as const)("%s", (_, days, rhythm) => {
  expect(rhythmOf(daysAgo(...days), NOW)).toEqual(rhythm);
});
