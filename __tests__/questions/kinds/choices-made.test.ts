import { choicesMade, choicesOffered } from "@/questions/kinds/choices-made";
import { gradeResponse } from "@/questions/kinds/grade";
import { seededRandom } from "@/questions/forms/seeded-random";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import { everyItem, failing, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const items = everyItem(realBank());

test("the key's choices are all correct and name no misreading, for every item of the bank", () => {
  expect(
    failing(items, (item) => {
      const made = choicesMade(item, keyResponse(item));
      return made.length === 0 || made.some(({ correct, misconception }) => !correct || misconception !== null);
    }),
  ).toEqual([]);
});

test("a response that loses marks has made a wrong choice or left one out", () => {
  const learner = { knowledge: 0.3, misconception: null };
  expect(
    failing(items, (item) => {
      const response = simulateResponse(item, learner, seededRandom(item.id));
      const grade = gradeResponse(item, response);
      const made = choicesMade(item, response);
      const isWhole =
        made.length === choicesMade(item, keyResponse(item)).length && made.every(({ correct }) => correct);
      return response !== null && (grade.type === "points" && grade.earned === 1) !== isWhole;
    }),
  ).toEqual([]);
});

test("whatever a simulated student chooses without typing was on offer", () => {
  const learner = { knowledge: 0.3, misconception: null };
  expect(
    failing(
      items.filter((item) => item.interaction.type !== "order"),
      (item) => {
        const offered = choicesOffered(item).map(({ label }) => label);
        return choicesMade(item, simulateResponse(item, learner, seededRandom(item.id))).find(
          ({ label }) => !offered.includes(label),
        )?.label;
      },
    ),
  ).toEqual([]);
});

test("no response, and one of another shape, have chosen nothing", () => {
  const [item] = items;
  if (!item) throw new Error("the bank is empty");
  expect([choicesMade(item, null), choicesMade(item, { interaction: "order", order: [] })]).toEqual([[], []]);
});
