import fc from "fast-check";
import { countingShare, courseScore, USUAL_RULES, type CourseRules } from "@/questions/gradebook/course-score";

const rules = (about: Partial<CourseRules>): CourseRules => ({ ...USUAL_RULES, ...about });
const THREE = [
  { key: "a", share: 0.2 },
  { key: "b", share: 0.8 },
  { key: "c", share: null },
];
const shares = fc
  .array(fc.option(fc.integer({ min: 0, max: 20 }).map((part) => part / 20)), { maxLength: 8 })
  .map((list) => list.map((share, at) => ({ key: `q${String(at)}`, share })));

test("the mean of the quizzes taken, weighed, or with what was not taken as nothing", () => {
  expect([
    courseScore(THREE, rules({})).share,
    courseScore(THREE, rules({ weights: { a: 3, b: 1 } })).share,
    courseScore(THREE, rules({ missing: "zero" })).share,
    courseScore(THREE, rules({ weights: { a: 0 } })).share,
  ]).toEqual([0.5, expect.closeTo(0.35, 9), expect.closeTo(1 / 3, 9), 0.8]);
});

test("the lowest is dropped and named, but never the last one left", () => {
  expect(courseScore(THREE, rules({ dropLowest: 1 }))).toEqual({ share: 0.8, dropped: ["a"] });
  expect(courseScore(THREE, rules({ dropLowest: 5 }))).toEqual({ share: 0.8, dropped: ["a"] });
});

test("nothing taken has no score", () => {
  expect([courseScore([], rules({})), courseScore([{ key: "a", share: null }], rules({}))]).toEqual([
    { share: null, dropped: [] },
    { share: null, dropped: [] },
  ]);
});

test("dropping more never lowers a score of equal weights; scaling all weights changes nothing", () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 2, max: 9 }), (list, drop, k) => {
      const [fewer, more] = [drop, drop + 1].map((dropLowest) => courseScore(list, rules({ dropLowest })).share);
      const weights = Object.fromEntries(list.map(({ key }, at) => [key, at + 1]));
      const scaled = Object.fromEntries(list.map(({ key }, at) => [key, (at + 1) * k]));
      const [one, other] = [weights, scaled].map(
        (given) => courseScore(list, rules({ weights: given, dropLowest: drop })).share,
      );
      return (more ?? 0) >= (fewer ?? 0) - 1e-9 && Math.abs((one ?? -1) - (other ?? -1)) < 1e-9;
    }),
  );
});

test("of several attempts the rule's one counts", () => {
  const taken = [0.5, 0.9, 0.1];
  expect((["first", "last", "best", "mean"] as const).map((attempt) => countingShare(taken, attempt))).toEqual([
    0.5,
    0.1,
    0.9,
    expect.closeTo(0.5, 9),
  ]);
  expect(countingShare([], "best")).toBeNull();
});
