import fc from "fast-check";
import { ATTEMPT_CHOICES, chooseAttempts } from "@/questions/statistics/sitting";

interface Tried {
  readonly studentId: string;
  readonly share: number;
}

const tried = fc.array(
  fc.record({
    studentId: fc.constantFrom("a", "b", "c"),
    share: fc.integer({ min: 0, max: 4 }).map((part) => part / 4),
  }),
  { maxLength: 20 },
);
const choose = (attempts: readonly Tried[], choice: (typeof ATTEMPT_CHOICES)[number]) =>
  chooseAttempts(attempts, choice, ({ share }) => share);

const THREE = [
  { studentId: "a", share: 0.5 },
  { studentId: "a", share: 1 },
  { studentId: "a", share: 0.25 },
];

test("first, last, best and all are what they say", () => {
  const shares = ATTEMPT_CHOICES.map((choice) => choose(THREE, choice).map(({ share }) => share));
  expect(shares).toEqual([[0.5], [0.25], [1], [0.5, 1, 0.25]]);
});

test("every student who has an attempt keeps one, in the order given, and the best is nobody's loss", () => {
  fc.assert(
    fc.property(tried, fc.constantFrom("first", "last", "best" as const), (attempts, choice) => {
      const kept = choose(attempts, choice);
      const order = (one: Tried | undefined): number => attempts.findIndex((each) => each === one);
      const students = new Set(attempts.map(({ studentId }) => studentId));
      const isOrdered = kept.every((one, at) => at === 0 || order(one) > order(kept[at - 1]));
      const best = choose(attempts, "best");
      const noLoss = kept.every(
        ({ studentId, share }) => (best.find((each) => each.studentId === studentId)?.share ?? -1) >= share,
      );
      return kept.length === students.size && isOrdered && noLoss;
    }),
  );
});
