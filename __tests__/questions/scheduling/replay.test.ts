import fc from "fast-check";
import { replayReviews, type Review } from "@/questions/scheduling/replay";

const START = new Date("2026-01-01T10:00:00Z");
const DAY_MS = 86_400_000;

function review(claimId: string, rating: 1 | 2 | 3 | 4, at: Date): Review {
  return { claimId, rating, confidence: null, at };
}

test("reviews on their due dates come out at the dates that FSRS-6 gives", () => {
  const log: Review[] = [];
  const dues = ([3, 3, 1, 2, 4] as const).map((rating) => {
    log.push(review("c1", rating, replayReviews(log).get("c1")?.due ?? START));
    return replayReviews(log).get("c1")?.due.toISOString().slice(0, 10);
  });
  expect(dues).toEqual(["2026-01-04", "2026-01-18", "2026-01-20", "2026-01-24", "2026-02-06"]);
});

test("a claim that was missed is due the next day, not the same one", () => {
  expect(replayReviews([review("c1", 1, START)]).get("c1")?.due).toEqual(new Date(START.getTime() + DAY_MS));
});

const logs = fc
  .array(
    fc.record({
      claimId: fc.constantFrom("c1", "c2", "c3"),
      rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      day: fc.integer({ min: 0, max: 400 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ claimId, rating, day }, index) =>
      // No two at one moment: their order would be the log's own.
      review(claimId, rating, new Date(START.getTime() + day * DAY_MS + index)),
    ),
  );

test("a log replayed in any order, or claim by claim, gives the same cards", () => {
  fc.assert(
    fc.property(logs, (log) => {
      const whole = replayReviews(log);
      expect(replayReviews([...log].reverse())).toEqual(whole);
      for (const [claimId, card] of whole) {
        expect(replayReviews(log.filter((each) => each.claimId === claimId)).get(claimId)).toEqual(card);
      }
    }),
  );
});

test("a better last answer never brings the claim back earlier", () => {
  fc.assert(
    fc.property(logs, fc.integer({ min: 1, max: 60 }), (log, days) => {
      const at = new Date(Math.max(...log.map((each) => each.at.getTime())) + days * DAY_MS);
      const dues = ([1, 2, 3, 4] as const).map(
        (rating) =>
          replayReviews([...log, review("c1", rating, at)])
            .get("c1")
            ?.due.getTime() ?? 0,
      );
      expect(dues).toEqual([...dues].sort((a, b) => a - b));
    }),
  );
});
