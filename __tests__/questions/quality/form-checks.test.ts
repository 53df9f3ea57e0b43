import { buildBank } from "@/questions/bank/bank";
import { checkForms } from "@/questions/quality/form-checks";
import { buildClaimMap, claimData, leaderClaim, scenarioData } from "../../builders/build-claim-map";
import { realBank } from "../../builders/every-item";

test("the real bank's forms have none of the faults", () => {
  expect(checkForms(realBank(), "one")).toEqual({
    forms: 120,
    short: 0,
    conflicting: 0,
    unlikeAgain: 0,
    missingScenario: 0,
    overHalfRecall: 0,
    attempts: 30,
    repeated: 0,
  });
});

test("a bank too small for its quizzes is caught: forms are short, and lack a scenario", () => {
  const tiny = buildBank(
    buildClaimMap({
      claims: [leaderClaim("c1", "china", "one"), claimData("c2", { nature: "forecast", commitment: "likely" })],
      scenarios: [scenarioData("s1")],
    }),
  );
  expect(checkForms(tiny, "one")).toMatchObject({ forms: 120, short: 120, missingScenario: 120, repeated: 0 });
});

test("a bank whose entries hide what they ask for is caught: its forms give answers away", () => {
  const bank = realBank();
  // Every entry asks for one common fact, told to the check but not to the drawing.
  const entries = bank.entries.map((entry) => ({ ...entry, draft: { ...entry.draft, asks: ["one fact"] } }));
  expect(checkForms({ ...bank, entries }, "one").conflicting).toBe(120);
});
