import type { Misconception } from "@/questions/kinds/item";
import type { Pick } from "@/questions/kinds/picks";
import { findMisreadings, type MisreadingEvidence } from "@/questions/scheduling/misreadings";

const CODE: Misconception = "date-shift";

/** Choices among four with the misreading once among them. */
function offering(taken: number, right: number): Pick[] {
  const offered = { [CODE]: 1 };
  return [
    ...Array.from({ length: taken }, () => ({ choices: 4, offered, right: false, taken: CODE })),
    ...Array.from({ length: right }, () => ({ choices: 4, offered, right: true, taken: null })),
  ];
}

function others(right: number, wrong: number): Pick[] {
  const pick = { choices: 4, offered: {}, taken: null };
  return [
    ...Array.from({ length: right }, () => ({ ...pick, right: true })),
    ...Array.from({ length: wrong }, () => ({ ...pick, right: false })),
  ];
}

function found(picks: readonly Pick[]): MisreadingEvidence | undefined {
  return findMisreadings(picks).find(({ misconception }) => misconception === CODE);
}

test("taken each time by somebody who is right elsewhere, it is found", () => {
  expect(found([...others(20, 2), ...offering(4, 0)])).toMatchObject({ verdict: "found", offered: 4, taken: 4 });
});

test("taken as often as guessing takes it, it is not found", () => {
  expect(found([...others(5, 15), ...offering(3, 1), ...offering(2, 6)])?.verdict).toBe("clear");
});

test("taken once or twice it is at most suspected", () => {
  expect(found([...others(40, 0), ...offering(2, 0)])?.verdict).toBe("suspected");
});

test("never offered, it is untested; offered and left alone, it is clear", () => {
  expect(found(others(20, 0))?.verdict).toBe("untested");
  expect(found([...others(20, 0), ...offering(0, 6)])?.verdict).toBe("clear");
});

test("a misreading that was overcome is no longer found", () => {
  const before = [...others(20, 2), ...offering(6, 0)];
  expect(found(before)?.verdict).toBe("found");
  expect(found([...before, ...offering(0, 30)])?.verdict).toBe("clear");
});

test("wrong answers on a misreading do not pass for not knowing elsewhere", () => {
  const evidence = found([...others(30, 0), ...offering(10, 0)]);
  expect(evidence?.expected).toBeLessThan(0.5);
  expect(evidence?.verdict).toBe("found");
});
