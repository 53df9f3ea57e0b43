import fc from "fast-check";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import { certaintyMark, correctnessOfMark } from "@/questions/marking/certainty";
import { markAttempt, type AnsweredAttempt, type MarkedItem } from "@/questions/marking/mark-attempt";
import type { Mend, MendChange } from "@/questions/marking/mend";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import { markRange } from "@/questions/view/certainty";
import { CONFIDENCES, type Confidence } from "@/questions/view/confidence";
import { scoreShare } from "@/questions/view/score-share";
import { everyItem, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const items = everyItem(realBank());
const found = items.find(({ interaction }) => interaction.type === "choice" && interaction.credit === null);
if (found?.interaction.type !== "choice") throw new Error("the bank has a choice");
const choice: Item = found;
const { options } = found.interaction;
const wrongOption = options.find(({ correct }) => !correct);
const WRONG = { interaction: "choice", optionId: wrongOption?.id ?? "" } as const;

interface Staked {
  readonly response?: AnsweredAttempt["responses"][number];
  readonly override?: number | null;
  readonly stated?: Confidence | null;
}

function staked(about: readonly Staked[], item = choice): AnsweredAttempt {
  return {
    items: about.map((_, at) => ({ ...item, id: `${item.id}-${String(at)}` })),
    responses: about.map(({ response = keyResponse(item) }) => response),
    overrides: about.map(({ override = null }) => override),
    certainty: about.map(({ stated = null }) => stated),
  };
}

function marked(about: Staked, changes: readonly MendChange[] = [], item = choice): MarkedItem {
  const attempt = staked([about], item);
  const mends = changes.map((change, at): Mend => ({
    number: at + 1,
    itemId: attempt.items[0]?.id ?? "",
    change,
    onlyIfImproves: false,
  }));
  const [only] = markAttempt(attempt, mends).items;
  if (!only) throw new Error("one item was marked");
  return only;
}

const confidence = fc.constantFrom(...CONFIDENCES);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("the mark for how sure somebody was", () => {
  it.each([
    [1, 1, 0],
    [2, 2, -2],
    [3, 3, -6],
    [null, 1, 0],
  ] as const)("for a stated confidence of %p is %i if right and %i if wrong", (stated, right, wrong) => {
    expect([certaintyMark(1, stated), certaintyMark(0, stated)]).toEqual([right, wrong]);
  });

  it("is best in expectation for whoever states what they think: fairly sure from two thirds on, sure from four fifths on", () => {
    fc.assert(
      fc.property(share, (believed) => {
        const honest = believed < 2 / 3 ? 1 : believed < 4 / 5 ? 2 : 3;
        const expected = (stated: Confidence): number =>
          believed * certaintyMark(1, stated) + (1 - believed) * certaintyMark(0, stated);
        return CONFIDENCES.every((stated) => expected(stated) <= expected(honest) + 1e-9);
      }),
    );
  });

  it("of an answer that may be partly right depends in expectation on its expected correctness alone", () => {
    fc.assert(
      fc.property(confidence, fc.array(share, { minLength: 1, maxLength: 6 }), (stated, cases) => {
        const mean = (values: readonly number[]): number =>
          values.reduce((sum, value) => sum + value, 0) / values.length;
        const expected = mean(cases.map((each) => certaintyMark(each, stated)));
        return Math.abs(expected - certaintyMark(mean(cases), stated)) < 1e-9;
      }),
    );
  });

  it("never falls where more is right, and can be turned back into how much was", () => {
    fc.assert(
      fc.property(confidence, share, share, (stated, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        return (
          certaintyMark(less, stated) <= certaintyMark(more, stated) &&
          Math.abs(correctnessOfMark(certaintyMark(one, stated), stated) - one) < 1e-9
        );
      }),
    );
  });
});

describe("an attempt under certainty marks", () => {
  it("counts each answer by what was staked on it, out of three", () => {
    const attempt = staked([
      { stated: 3 },
      { stated: 3, response: WRONG },
      { stated: 2, response: WRONG },
      { stated: 1 },
      { response: WRONG },
    ]);
    const { items: each, earned, total } = markAttempt(attempt, []);
    expect(each.map((item) => item.earned)).toEqual([3, -6, -2, 1, 0]);
    expect(each.map(({ correctness }) => correctness)).toEqual([1, 0, 0, 1, 0]);
    expect([earned, total]).toEqual([-4, 15]);
  });

  it("gives nothing for a question left out, whatever was said of it", () => {
    expect(CONFIDENCES.map((stated) => marked({ stated, response: null }).earned)).toEqual([0, 0, 0]);
  });

  it("gives what lies between for an answer that is partly right", () => {
    const twoStep = items.find(({ interaction }) => interaction.type === "verdict");
    if (twoStep?.interaction.type !== "verdict") throw new Error("the bank has a verdict");
    const response = { interaction: "verdict", verdict: twoStep.interaction.verdict, reasonId: null } as const;
    const half = CONFIDENCES.map((stated) => marked({ stated, response }, [], twoStep));
    expect(half.map(({ correctness, earned }) => [correctness, earned])).toEqual([
      [0.5, 0.5],
      [0.5, 0],
      [0.5, -1.5],
    ]);
  });

  it("lets a mark set by hand stand for the whole of it, and reads from it how much was right", () => {
    const hand = (override: number, stated: Confidence) => marked({ override, stated, response: WRONG });
    expect(hand(3, 3)).toMatchObject({ earned: 3, correctness: 1, computed: -6, overridden: true });
    expect(hand(-1.5, 3)).toMatchObject({ earned: -1.5, correctness: 0.5 });
    expect(hand(3, 1)).toMatchObject({ earned: 3, correctness: 1 });
    expect(hand(-6, 2)).toMatchObject({ earned: -6, correctness: 0 });
  });

  it("marks by the mended key", () => {
    const accepted = [wrongOption?.text ?? ""];
    const rekey: MendChange = { type: "re-key", accepted };
    expect(marked({ stated: 3, response: WRONG }, [rekey]).earned).toBe(3);
    expect(marked({ stated: 3 }, [rekey]).earned).toBe(-6);
    expect(marked({ stated: 3, response: WRONG }, [{ type: "withdraw" }])).toMatchObject({ earned: 0, max: 0 });
  });

  it("passes over a mend that holds only where it improves, where it would take marks away", () => {
    const attempt = staked([{ stated: 3 }, { stated: 1, response: WRONG }]);
    const mend = (itemId: string | undefined, onlyIfImproves: boolean): Mend => ({
      number: 1,
      itemId: itemId ?? "",
      change: { type: "re-key", accepted: [wrongOption?.text ?? ""] },
      onlyIfImproves,
    });
    const [sure, unsure] = attempt.items;
    expect(markAttempt(attempt, [mend(sure?.id, false)]).earned).toBe(-6);
    expect(markAttempt(attempt, [mend(sure?.id, true)]).earned).toBe(3);
    expect(markAttempt(attempt, [mend(unsure?.id, true)]).earned).toBe(4);
  });

  it("compares the share of the marks, not of what is right, and that of a sum below nothing, too", () => {
    const attempt = staked([{ stated: 3, response: WRONG }, { response: null }]);
    const withdraw = (at: number): Mend => ({
      number: 1,
      itemId: attempt.items[at]?.id ?? "",
      change: { type: "withdraw" },
      onlyIfImproves: true,
    });
    const score = (mends: readonly Mend[]) => {
      const { earned, total } = markAttempt(attempt, mends);
      return [earned, total];
    };
    expect(score([withdraw(0)])).toEqual([0, 3]);
    expect(score([withdraw(1)])).toEqual([-6, 6]);
  });

  it("leaves how right the answers are as it is without", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom(null, ...CONFIDENCES), { maxLength: 6 }), (seed, stated) => {
        const random = seededRandom(seed);
        const own = stated.flatMap(() => items[random.below(items.length)] ?? []);
        const learner = { knowledge: 0.5, misconception: null };
        const responses = own.map((item) => simulateResponse(item, learner, random));
        const answered = { items: own, responses, overrides: own.map(() => null) };
        const plain = markAttempt({ ...answered, certainty: null }, []);
        const counted = markAttempt({ ...answered, certainty: own.map((_, at) => stated[at] ?? null) }, []);
        return counted.items.every(({ correctness }, at) => correctness === plain.items[at]?.earned);
      }),
    );
  });
});

it("has no share below nothing, and none of nothing", () => {
  expect([
    scoreShare({ earned: -4, total: 30 }),
    scoreShare({ earned: 12, total: 30 }),
    scoreShare({ earned: 0, total: 0 }),
  ]).toEqual([0, 0.4, 0]);
  expect([markRange(false), markRange(true)]).toEqual([
    { least: 0, most: 1 },
    { least: -6, most: 3 },
  ]);
});
