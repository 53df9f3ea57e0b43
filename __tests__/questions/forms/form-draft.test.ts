import { startForm } from "@/questions/forms/form-draft";
import type { BankEntry } from "@/questions/bank/bank";
import type { Draft } from "@/questions/kinds/draft";
import { BODIES, buildDraft } from "../../builders/build-draft";

const entry = (family: string, own: Partial<Draft> = {}, paragraphs: readonly number[] = [1]): BankEntry => ({
  id: family,
  draft: buildDraft(BODIES.choice, { family, claims: [family], ...own }),
  paragraphs,
});

/** Whether a form with the first entry admits the second. */
function admits(first: BankEntry, second: BankEntry): boolean {
  const form = startForm();
  form.add(first);
  return form.admits(second);
}

test("an empty form admits anything, and another family without common facts may join", () => {
  expect(startForm().admits(entry("f1", { asks: ["a"], reveals: ["b"] }))).toBe(true);
  expect(admits(entry("f1", { asks: ["a"] }), entry("f2", { asks: ["b"] }))).toBe(true);
});

test("a second item of a family is refused", () => {
  expect(admits(entry("f1"), entry("f1"))).toBe(false);
});

test("an item that asks what another asks, asks what another shows, or shows what another asks is refused", () => {
  expect(admits(entry("f1", { asks: ["a"] }), entry("f2", { asks: ["a"] }))).toBe(false);
  expect(admits(entry("f1", { reveals: ["a"] }), entry("f2", { asks: ["a"] }))).toBe(false);
  expect(admits(entry("f1", { asks: ["a"] }), entry("f2", { reveals: ["a"] }))).toBe(false);
});

test("two items that show the same may stand together: neither asks for it", () => {
  expect(admits(entry("f1", { reveals: ["a"] }), entry("f2", { reveals: ["a"] }))).toBe(true);
});

test("an item on ground already covered is more crowded than one on new ground", () => {
  const form = startForm();
  form.add(entry("f1", { claims: ["c1"], scenarios: ["s1"] }, [1]));
  const crowding = (claims: string[], scenarios: string[], paragraphs: number[]): number =>
    form.crowding(entry("f2", { claims, scenarios }, paragraphs));
  expect(crowding(["c2"], [], [2])).toBe(0);
  expect(crowding(["c2"], [], [1])).toBeGreaterThan(0);
  expect(crowding(["c1"], [], [1])).toBeGreaterThan(crowding(["c2"], [], [1]));
  expect(crowding(["c2"], ["s1"], [2])).toBeGreaterThan(0);
  expect([form.touches("s1"), form.touches("s2")]).toEqual([true, false]);
});
