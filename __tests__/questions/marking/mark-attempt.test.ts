import fc from "fast-check";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import { markAttempt, type AnsweredAttempt } from "@/questions/marking/mark-attempt";
import { markRange } from "@/questions/view/certainty";
import { CONFIDENCES } from "@/questions/view/confidence";
import { mendItem, whyNot, type Mend, type MendChange } from "@/questions/marking/mend";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import { everyItem, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const items = everyItem(realBank());
const choices = items.filter((item) => item.interaction.type === "choice");
const texts = items.filter((item) => item.interaction.type === "text");

function first(list: readonly Item[]): Item {
  const [item] = list;
  if (!item) throw new Error("the bank has none of these");
  return item;
}

/** Every change that fits an item, by a number that decides which. */
function changeOf(item: Item, pick: number): MendChange {
  const { interaction } = item;
  if (pick % 3 !== 0 && interaction.type === "choice") {
    const option = interaction.options[pick % interaction.options.length];
    return { type: "re-key", accepted: [option?.text ?? ""] };
  }
  if (pick % 3 !== 0 && interaction.type === "text")
    return {
      type: "accept-typed",
      gapId: interaction.gaps[0]?.id ?? "",
      text: interaction.gaps[0]?.slips[0]?.text ?? "other",
    };
  return { type: "withdraw" };
}

const attempt = fc
  .tuple(fc.array(fc.integer({ min: 0, max: items.length - 1 }), { minLength: 2, maxLength: 8 }), fc.string())
  .map(([places, seed]): AnsweredAttempt => {
    const own = [...new Set(places)].flatMap((place) => items[place] ?? []);
    const random = seededRandom(seed);
    const learner = { knowledge: 0.5, misconception: null };
    return {
      items: own,
      responses: own.map((item) => simulateResponse(item, learner, random)),
      overrides: own.map(() => (random.below(4) === 0 ? random.below(5) / 4 : null)),
      certainty: null,
    };
  });

/** The same attempts as they are marked under certainty marks, with any mark that can be set by hand there. */
const staked = fc
  .tuple(attempt, fc.array(fc.constantFrom(null, ...CONFIDENCES), { minLength: 8, maxLength: 8 }))
  .map(([answered, stated]): AnsweredAttempt => ({
    ...answered,
    overrides: answered.overrides.map((mark) => (mark === null ? null : Math.round(9 * mark) - 6)),
    certainty: answered.items.map((_, at) => stated[at] ?? null),
  }));

const withMends = fc
  .tuple(
    fc.oneof(attempt, staked),
    fc.array(fc.record({ at: fc.nat(), pick: fc.nat(20), only: fc.boolean() }), { maxLength: 4 }),
  )
  .map(([answered, drawn]) => {
    const mends = drawn.map(({ at, pick, only }, index): Mend => {
      const item = answered.items[at % answered.items.length] ?? first(items);
      return { number: index + 1, itemId: item.id, change: changeOf(item, pick), onlyIfImproves: only };
    });
    return { answered, mends };
  });

const share = ({ earned, total }: { earned: number; total: number }): number => (total > 0 ? earned / total : 0);

describe("laws of marking", () => {
  test("marks are sums over the items that count, and each lies between the least and the most that one can give", () => {
    fc.assert(
      fc.property(withMends, ({ answered, mends }) => {
        const marked = markAttempt(answered, mends);
        const counted = marked.items.filter(({ withdrawn }) => !withdrawn);
        const sum = counted.reduce((total, { earned }) => total + earned, 0);
        const { least, most } = markRange(answered.certainty !== null);
        return (
          marked.total === counted.length * most &&
          Math.abs(marked.earned - sum) < 1e-9 &&
          marked.items.every(({ earned, max }) => earned >= (max === 0 ? 0 : least) && earned <= max) &&
          marked.items.every(({ correctness }) => correctness >= 0 && correctness <= 1)
        );
      }),
    );
  });

  test("a mend only where it improves lowers nobody's share", () => {
    fc.assert(
      fc.property(withMends, ({ answered, mends }) => {
        const last = mends.at(-1);
        if (!last) return true;
        const before = markAttempt(answered, mends.slice(0, -1));
        const after = markAttempt(answered, [...mends.slice(0, -1), { ...last, onlyIfImproves: true }]);
        return share(after) >= share(before) - 1e-9;
      }),
    );
  });

  test("a mend touches no other item, and none where the attempt does not have its item", () => {
    fc.assert(
      fc.property(withMends, ({ answered, mends }) => {
        const last = mends.at(-1);
        if (!last) return true;
        const [before, after] = [markAttempt(answered, mends.slice(0, -1)), markAttempt(answered, mends)];
        const foreign = markAttempt(answered, [...mends.slice(0, -1), { ...last, itemId: "of nobody" }]);
        return (
          foreign.earned === before.earned &&
          after.items.every((item, at) => item.item.id === last.itemId || item.earned === before.items[at]?.earned)
        );
      }),
    );
  });
});

test("a mark set by hand stands whatever the key is mended to, but not in a withdrawn item", () => {
  const item = first(choices);
  const answered = { items: [item], responses: [keyResponse(item)], overrides: [0.25], certainty: null };
  const wrong =
    item.interaction.type === "choice" ? item.interaction.options.find((option) => !option.correct)?.text : "";
  const mend = (change: MendChange): Mend => ({ number: 1, itemId: item.id, change, onlyIfImproves: false });
  const rekeyed = markAttempt(answered, [mend({ type: "re-key", accepted: [wrong ?? ""] })]);
  expect([rekeyed.earned, rekeyed.items[0]?.computed]).toEqual([0.25, 0]);
  expect(markAttempt(answered, [mend({ type: "withdraw" })])).toMatchObject({ earned: 0, total: 0 });
});

test("a re-keyed question gives the mark to its new answer alone, or to both", () => {
  const item = first(choices);
  if (item.interaction.type !== "choice") throw new Error("a choice was asked for");
  const [one, other] = item.interaction.options;
  const marks = (accepted: string[]) => {
    const { item: mended } = mendItem({ item, withdrawn: false }, { type: "re-key", accepted });
    return [one, other].map(
      (option) =>
        markAttempt(
          {
            items: [mended],
            responses: [{ interaction: "choice", optionId: option?.id ?? "" }],
            overrides: [null],
            certainty: null,
          },
          [],
        ).earned,
    );
  };
  expect([marks([other?.text ?? ""]), marks([one?.text ?? "", other?.text ?? ""])]).toEqual([
    [0, 1],
    [1, 1],
  ]);
});

test("an answer accepted as well fills its gap, a known wrong one included", () => {
  const item = first(texts.filter(({ interaction }) => interaction.type === "text" && interaction.gaps[0]?.slips[0]));
  if (item.interaction.type !== "text") throw new Error("a text was asked for");
  const [gap] = item.interaction.gaps;
  const text = gap?.slips[0]?.text ?? "";
  const answered: AnsweredAttempt = {
    items: [item],
    responses: [{ interaction: "text", typed: { [gap?.id ?? ""]: text } }],
    overrides: [null],
    certainty: null,
  };
  const change: MendChange = { type: "accept-typed", gapId: gap?.id ?? "", text };
  expect(markAttempt(answered, []).earned).toBe(0);
  expect(markAttempt(answered, [{ number: 1, itemId: item.id, change, onlyIfImproves: false }]).earned).toBeGreaterThan(
    0,
  );
});

test("a change that does not fit its question is refused in words, and does nothing", () => {
  const [choice, text] = [first(choices), first(texts)];
  const misfits: [Item, MendChange][] = [
    [text, { type: "re-key", accepted: ["x"] }],
    [choice, { type: "re-key", accepted: ["no such option"] }],
    [choice, { type: "accept-typed", gapId: "g1", text: "x" }],
    [text, { type: "accept-typed", gapId: "no such gap", text: "x" }],
  ];
  for (const [item, change] of misfits) {
    expect(whyNot(item, change)).toMatch(/^(Only|This) .*\.$/);
    expect(mendItem({ item, withdrawn: false }, change)).toEqual({ item, withdrawn: false });
  }
});
