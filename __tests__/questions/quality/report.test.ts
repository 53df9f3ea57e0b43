import { buildBank } from "@/questions/bank/bank";
import { LIMITS } from "@/questions/quality/limits";
import { DEFAULT_REQUEST } from "@/questions/quality/measures";
import { peopleLines, reportOn } from "@/questions/quality/report";
import { buildClaimMap, leaderClaim } from "../../builders/build-claim-map";
import { buildLargeMap } from "../../builders/build-large-map";
import { realBank } from "../../builders/every-item";

const bank = realBank();
const report = reportOn(bank, { seed: "a test's own seed", items: LIMITS.minGuessedItems });
const verdictOf = (name: string): string | undefined => report.lines.find((line) => line.name === name)?.verdict;

test("the same bank and seed give the same report, byte for byte, and another seed other draws", () => {
  const smaller = buildBank(buildLargeMap({ claims: 40, scenarios: 4 }));
  const [one, again, other] = ["a", "a", "b"].map((seed) => JSON.stringify(reportOn(smaller, { seed, items: 200 })));
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test("the bank asks about every paragraph and scenario, goes above recall, and holds items enough", () => {
  for (const name of [
    "claims asked about",
    "scenarios asked about",
    "paragraphs asked about",
    "items above recall",
    "items that need two claims or more",
    "distinct items",
    "items with a near-duplicate in another family",
  ])
    expect({ name, verdict: verdictOf(name) }).toEqual({ name, verdict: "pass" });
});

test("forms are whole, free of conflicts, balanced, and repeat nothing to a student", () => {
  const missed = report.lines.filter(({ group, verdict }) => group === "forms" && verdict !== "pass");
  expect(missed).toEqual([]);
});

test("3,000 items or more are guessed at, and no guesser is left out of the lines", () => {
  expect(report.measures.guessed).toBeGreaterThanOrEqual(LIMITS.minGuessedItems);
  expect(report.lines.filter(({ group }) => group === "guessers")).toHaveLength(report.measures.guessers.length + 1);
});

test("by the seed that the gate uses, every line of the real bank is met", () => {
  const gate = reportOn(bank, DEFAULT_REQUEST);
  expect(gate.lines.filter(({ verdict }) => verdict === "miss")).toEqual([]);
  expect(gate.passed).toBe(true);
});

test("a guesser with more than 3 points at the upper end misses its line", () => {
  for (const { name, gain } of report.measures.guessers)
    expect({ name, verdict: verdictOf(name) }).toEqual({
      name,
      verdict: gain.upper > LIMITS.maxGain ? "miss" : "pass",
    });
});

test("what only people can tell waits for them, and never fails the report", () => {
  expect(
    report.lines.filter(({ group }) => group === "people").map(({ figure, verdict }) => [verdict, figure]),
  ).toEqual([
    ["waiting", expect.stringMatching(/^not enough responses yet: 0 of 20/)],
    ["waiting", expect.stringMatching(/^not enough responses yet: 0 of 50/)],
  ]);
  const known = peopleLines({
    attraction: { type: "share", share: 0.75, of: 80 },
    acceptance: { type: "waiting", have: 3, need: 50 },
  });
  expect(known.map(({ verdict, figure }) => [verdict, figure])).toEqual([
    ["told", "75.0 % of 80"],
    ["waiting", "not enough responses yet: 3 of 50 items judged"],
  ]);
});

test("a bank of one claim is measured too, and misses its lines", () => {
  const tiny = buildBank(buildClaimMap({ claims: [leaderClaim("c1", "china", "one")] }));
  const { passed, lines } = reportOn(tiny, { seed: "one", items: 20 });
  expect(passed).toBe(false);
  expect(lines.find(({ name }) => name === "distinct items")?.verdict).toBe("miss");
});
