import fc from "fast-check";
import { buildBank, type BankEntry } from "@/questions/bank/bank";
import { numberWord } from "@/questions/claims/wording";
import { drawForm } from "@/questions/forms/draw-form";
import { FORM_PLANS, QUIZ_SIZES, QUIZZES, type Quiz } from "@/questions/forms/form-plan";
import type { Item } from "@/questions/kinds/item";
import { buildClaimMap, claimData, leaderClaim } from "../../builders/build-claim-map";
import { realBank } from "../../builders/every-item";

const bank = realBank();
const entries = new Map(bank.entries.map((entry) => [entry.id, entry]));
const SEEDS = Array.from({ length: 40 }, (_, index) => `seed ${String(index)}`);
const FORMS = QUIZZES.flatMap((quiz) =>
  SEEDS.map((seed) => ({ quiz, seed, items: drawForm(bank, { quiz, seed }).items })),
);

function entryOf({ id }: Item): BankEntry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`The bank has no item ${id}`);
  return entry;
}

/** Place of the right option, or null for items whose options have no free order. */
function keyPlace({ interaction }: Item): number | null {
  if (interaction.type === "verdict") return interaction.reasons.findIndex(({ correct }) => correct);
  return interaction.type === "choice" && !interaction.shown.ordered
    ? interaction.options.findIndex(({ correct }) => correct)
    : null;
}

/** Forms for which something is found amiss, with what it is. */
function amiss(found: (items: readonly Item[], quiz: Quiz) => string | false | undefined): string[] {
  return FORMS.flatMap(({ quiz, seed, items }) => {
    const what = found(items, quiz);
    return what === false || what === undefined ? [] : [`${quiz} ${seed}: ${what}`];
  });
}

test("a quick check has 10 items, scenarios 8, the full quiz 20, and nothing falls short", () => {
  expect(QUIZ_SIZES).toEqual({ QUICK_CHECK: 10, SCENARIOS: 8, FULL: 20 });
  expect(amiss((items, quiz) => items.length !== QUIZ_SIZES[quiz] && String(items.length))).toEqual([]);
  expect(QUIZZES.map((quiz) => drawForm(bank, { quiz, seed: "one" }).shortfall)).toEqual([null, null, null]);
});

test("a full form has the kinds of its plan, in an order that the plan does not tell", () => {
  const kinds = (items: readonly Item[]): string => items.map(({ kind }) => kind).join();
  const full = FORMS.filter(({ quiz }) => quiz === "FULL");
  for (const { items } of full) expect(items.map(({ kind }) => kind).sort()).toEqual([...FORM_PLANS.FULL].sort());
  expect(new Set(full.map(({ items }) => kinds(items))).size).toBeGreaterThan(30);
});

test("the same seed gives the same bytes, and another seed another form", () => {
  for (const quiz of QUIZZES) {
    expect(JSON.stringify(drawForm(bank, { quiz, seed: "one" }))).toBe(
      JSON.stringify(drawForm(bank, { quiz, seed: "one" })),
    );
  }
  expect(new Set(FORMS.map(({ items }) => JSON.stringify(items))).size).toBe(FORMS.length);
});

test("the same seed gives the same bytes from a bank built anew", () => {
  const again = buildBank(bank.map);
  expect(JSON.stringify(drawForm(again, { quiz: "FULL", seed: "one" }))).toBe(
    JSON.stringify(drawForm(bank, { quiz: "FULL", seed: "one" })),
  );
});

test("no two items of a form are of one family", () => {
  expect(
    amiss((items) => new Set(items.map(({ family }) => family)).size !== items.length && "a family twice"),
  ).toEqual([]);
});

test("no item of a form asks what another asks, or shows what another asks", () => {
  expect(
    amiss((items) => {
      const drafts = items.map((item) => entryOf(item).draft);
      const pair = drafts.flatMap((one) =>
        drafts
          .filter(
            (other) =>
              other !== one && one.asks.some((fact) => other.asks.includes(fact) || other.reveals.includes(fact)),
          )
          .map((other) => `${other.family} tells ${one.family}`),
      );
      return pair[0];
    }),
  ).toEqual([]);
});

test("every scenario is touched, and the scenario quiz is about nothing else", () => {
  const scenarios = bank.map.scenarios.map(({ id }) => id);
  expect(amiss((items) => scenarios.find((id) => !items.some((item) => item.scenarios.includes(id))))).toEqual([]);
  const late = new Set(bank.map.scenarios.map(({ paragraph }) => paragraph));
  expect(
    amiss(
      (items, quiz) =>
        quiz === "SCENARIOS" &&
        items.find((item) => item.scenarios.length === 0 && item.paragraphs.some((paragraph) => !late.has(paragraph)))
          ?.id,
    ),
  ).toEqual([]);
});

test("at most half of a form is recall", () => {
  expect(
    amiss((items) => items.filter(({ bloom }) => bloom === "remember").length > items.length / 2 && "more than half"),
  ).toEqual([]);
});

test("over the options of a form the key stands in each place equally often, give or take one", () => {
  expect(
    amiss((items) => {
      const places = items.map(keyPlace).filter((place) => place !== null);
      const counts = [0, 1, 2, 3].map((place) => places.filter((each) => each === place).length);
      return Math.max(...counts) - Math.min(...counts) > 1 && counts.join();
    }),
  ).toEqual([]);
});

test("where places do not come out even, the one that a scale's key has is not among the fuller ones", () => {
  expect(
    amiss((items, quiz) => {
      const scale = items.find(({ kind }) => kind === "commitment-scale")?.interaction;
      if (quiz !== "FULL" || scale?.type !== "choice") return false;
      const taken = scale.options.findIndex(({ correct }) => correct);
      const places = items.map(keyPlace).filter((place) => place !== null);
      const counts = [0, 1, 2, 3].map((place) => places.filter((each) => each === place).length);
      return places.length % 4 !== 0 && counts[taken] === Math.max(...counts) && counts.join();
    }),
  ).toEqual([]);
});

test("for any seed of whatever characters a form comes out whole", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...QUIZZES),
      (seed, quiz) => drawForm(bank, { quiz, seed }).items.length === QUIZ_SIZES[quiz],
    ),
    { numRuns: 30 },
  );
});

test("paragraphs are spread: a full form reaches ten of thirteen or more", () => {
  expect(
    amiss(
      (items, quiz) =>
        quiz === "FULL" && new Set(items.flatMap(({ paragraphs }) => paragraphs)).size < 10 && "fewer than ten",
    ),
  ).toEqual([]);
});

/** A bank of two claims: far less than any quiz asks for. */
const tiny = buildBank(
  buildClaimMap({
    claims: [
      leaderClaim("c1", "china", "one", { voice: "khan", nature: "attributed view" }),
      claimData("c2", { nature: "forecast", commitment: "likely" }),
    ],
  }),
);

test("an article too small for a quiz says how many questions it can give, gives those, and repeats none to fill it", () => {
  const { items, shortfall } = drawForm(tiny, { quiz: "FULL", seed: "one" });
  expect(items.length).toBeGreaterThan(0);
  expect(items.length).toBeLessThan(QUIZ_SIZES.FULL);
  expect(shortfall).toBe(
    `The article is too small for a whole quiz of this kind: it can give ${numberWord(items.length)} of 20 questions, and here they are.`,
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test("a learner who has seen everything is given an empty form that says why", () => {
  const { items, shortfall } = drawForm(tiny, {
    quiz: "QUICK_CHECK",
    seed: "one",
    seen: new Set(tiny.entries.map(({ id }) => id)),
  });
  expect(items).toEqual([]);
  expect(shortfall).toMatch(/used up.*zero of ten/);
});
