import { realBank } from "../../builders/every-item";
import { checkLimits } from "@/questions/simulation/learner-limits";
import { validateLearners } from "@/questions/simulation/validate-learners";

/** Fewer learners than the command simulates, and a seed of its own. */
const report = validateLearners(realBank(), "learners of known truth", {
  guessers: 6,
  knowers: 3,
  holders: 20,
  unbiased: 70,
  known: 200,
  logs: 30,
});

test.each(["blindGuessers", "testWiseGuessers"] as const)("%s answer enough for hundreds of verdicts", (sort) => {
  expect(report.mastery[sort].cases).toBeGreaterThan(500);
});

test.each(checkLimits(report))("$what", ({ met }) => {
  expect(met).toBe(true);
});

test("whoever knows half is called a master of few things", () => {
  expect(report.mastery.halfKnowers.mastered).toBeLessThan(0.1);
});

test("a limit that is missed is said", () => {
  const { mastery } = report;
  const flattered = { ...report, mastery: { ...mastery, blindGuessers: { ...mastery.blindGuessers, mastered: 0.02 } } };
  expect(
    checkLimits(flattered)
      .filter(({ met }) => !met)
      .map(({ what }) => what),
  ).toEqual(["guessers reach mastery in at most 1 % of cases"]);
});
