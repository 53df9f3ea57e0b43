import { everyItem, failing, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";
import { seededRandom } from "@/questions/forms/seeded-random";
import { MISCONCEPTIONS } from "@/questions/kinds/item";
import { offersMisreading } from "@/questions/kinds/offers-misreading";
import { picksOf } from "@/questions/kinds/picks";
import { simulateResponse } from "@/questions/simulation/simulate-response";

const bank = realBank();
const items = everyItem(bank);

test("the key to any item is made of right picks, and of no misreading", () => {
  expect(
    failing(items, (item) => {
      const picks = picksOf(item, keyResponse(item));
      return picks.length === 0 || picks.some(({ right, taken }) => !right || taken !== null);
    }),
  ).toEqual([]);
});

test("more can be taken than misreadings are offered: the key is always there", () => {
  expect(
    failing(items, (item) =>
      picksOf(item, keyResponse(item)).some(
        ({ choices, offered }) => Object.values(offered).reduce((sum, count) => sum + count, 0) >= choices,
      ),
    ),
  ).toEqual([]);
});

test.each(MISCONCEPTIONS)(
  "whoever holds %s takes it in every item that offers it, and in no other",
  (misconception) => {
    const offering = new Set(bank.entries.filter(offersMisreading(misconception)).map(({ id }) => id));
    expect(offering.size).toBeGreaterThan(0);
    const learner = { knowledge: 1, misconception };
    expect(
      failing(items, (item) => {
        const response = simulateResponse(item, learner, seededRandom(item.id));
        const taken = response ? picksOf(item, response).filter((pick) => pick.taken === misconception).length : 0;
        return taken > 0 !== offering.has(item.id);
      }),
    ).toEqual([]);
  },
);

test("an answer of another shape is made of no picks", () => {
  const [choice] = items.filter((item) => item.interaction.type === "choice");
  if (!choice) throw new Error("no choice");
  expect(picksOf(choice, { interaction: "order", order: [] })).toEqual([]);
});
