import { drawForm, type Form } from "@/questions/forms/draw-form";
import { QUIZ_SIZES, QUIZZES, type Quiz } from "@/questions/forms/form-plan";
import type { Item } from "@/questions/kinds/item";
import { realBank } from "../../builders/every-item";

const bank = realBank();

/** The forms of one learner who takes a quiz again and again. */
function attempts(quiz: Quiz, count: number): Form[] {
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const form = drawForm(bank, { quiz, seed: `attempt ${String(index)}`, seen: new Set(seen) });
    form.items.forEach(({ id }) => seen.add(id));
    return form;
  });
}

test("ten full attempts of one learner repeat no item and fall short of none", () => {
  const forms = attempts("FULL", 10);
  const ids = forms.flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toHaveLength(10 * QUIZ_SIZES.FULL);
  expect(new Set(ids).size).toBe(ids.length);
  expect(forms.map(({ shortfall }) => shortfall)).toEqual(forms.map(() => null));
});

/** The question that an item with options puts, whatever its wrong options; null for other items. */
function questionOf({ family, stem, context, answer, interaction }: Item): string | null {
  if (interaction.type !== "choice" && interaction.type !== "verdict") return null;
  return [family, stem, context, answer, interaction.type === "verdict" ? interaction.shown.statement : ""].join("|");
}

test.each(QUIZZES)("over ten attempts at %s no question comes again with other wrong options", (quiz) => {
  const asked = attempts(quiz, 10).flatMap(({ items }) =>
    items.map(questionOf).filter((question) => question !== null),
  );
  expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
});

test("the tenth full attempt is as well made as the first: no family twice, at most half recall, every scenario", () => {
  for (const { items } of attempts("FULL", 10)) {
    expect(new Set(items.map(({ family }) => family)).size).toBe(items.length);
    expect(items.filter(({ bloom }) => bloom === "remember").length).toBeLessThanOrEqual(items.length / 2);
    expect(new Set(items.flatMap(({ scenarios }) => scenarios)).size).toBe(bank.map.scenarios.length);
  }
});

test.each(QUIZZES)("%s taken until nothing is left repeats no item and says when it falls short", (quiz) => {
  const forms = attempts(quiz, 60);
  const ids = forms.flatMap(({ items }) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(forms.filter(({ items, shortfall }) => items.length < QUIZ_SIZES[quiz] !== (shortfall !== null))).toEqual([]);
  for (const { items } of forms)
    expect(items.filter(({ bloom }) => bloom === "remember").length).toBeLessThanOrEqual(items.length / 2);
});
