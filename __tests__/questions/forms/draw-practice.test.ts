import { realBank } from "../../builders/every-item";
import { questionOf } from "@/questions/forms/draw-form";
import { countRepeats, drawPractice, type PracticeFocus } from "@/questions/forms/draw-practice";
import { givingAway } from "@/questions/forms/giving-away";
import { MISCONCEPTIONS } from "@/questions/kinds/item";
import { offersMisreading } from "@/questions/kinds/offers-misreading";
import { reviewedClaims } from "@/questions/scheduling/rating";

const bank = realBank();
const claims = bank.map.claims.map(({ id }) => id);
const entryOf = (id: string) => {
  const entry = bank.entries.find((each) => each.id === id);
  if (!entry) throw new Error(`the bank has no ${id}`);
  return entry;
};
const draw = (focus: PracticeFocus, seen: readonly string[] = [], count = 8, seed = "one") =>
  drawPractice(bank, { focus, count, seed, seen });

test("a session has an item for each of the claims most in need, in their order", () => {
  const wanted = claims.slice(30, 60);
  const items = draw({ type: "session", claims: wanted });
  expect(items).toHaveLength(8);
  const places = items.map((item) => Math.min(...reviewedClaims(item).map((id) => claims.indexOf(id) + 1)));
  expect(reviewedClaims(items[0] ?? { claims: [] })).toContain(wanted[0]);
  expect(new Set(items.map(({ family }) => family)).size).toBe(items.length);
  expect(places.every((place) => place > 0)).toBe(true);
});

test.each(claims)("the claim %s can be practised, and each item is about it", (claimId) => {
  const items = draw({ type: "claim", claimId }, [], 4);
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter((item) => !item.claims.includes(claimId))).toEqual([]);
});

test.each(MISCONCEPTIONS)("a practice on %s asks only where it can be taken", (misconception) => {
  const items = draw({ type: "misreading", misconception });
  const offers = offersMisreading(misconception);
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter((item) => !offers(entryOf(item.id)))).toEqual([]);
});

test("no question comes again before each has been put, and then the one longest ago, which is said", () => {
  const focus = { type: "claim", claimId: "c66" } as const;
  const all = bank.entries.filter((entry) => reviewedClaims(entry.draft).includes(focus.claimId));
  const questions = new Set(all.map(questionOf));
  const seen: string[] = [];
  for (let turn = 0; turn < questions.size; turn += 1) {
    const items = draw(focus, seen, 1, String(turn));
    expect(countRepeats(bank, items, new Set(seen))).toBe(0);
    seen.push(...items.map(({ id }) => id));
  }
  expect(new Set(seen.map((id) => questionOf(entryOf(id)))).size).toBe(questions.size);
  const again = draw(focus, seen, 1, "again");
  expect(countRepeats(bank, again, new Set(seen))).toBe(1);
  expect(questionOf(entryOf(again[0]?.id ?? ""))).toBe(questionOf(entryOf(seen[0] ?? "")));
});

test("the same request and seed give the same bytes, another seed gives others", () => {
  const focus = { type: "session", claims } as const;
  expect(JSON.stringify(draw(focus))).toBe(JSON.stringify(draw(focus)));
  expect(JSON.stringify(draw(focus, [], 8, "two"))).not.toBe(JSON.stringify(draw(focus)));
});

test("nothing comes that would give away a sealed item, not even where nothing else is left", () => {
  const [sealed] = draw({ type: "claim", claimId: "c03" }, [], 1);
  if (!sealed) throw new Error("no item");
  const out = givingAway(bank, [sealed]);
  expect(out.has(sealed.id)).toBe(true);
  const every = drawPractice(bank, {
    focus: { type: "session", claims },
    count: 60,
    seed: "one",
    seen: [],
    sealed: out,
  });
  expect(every.length).toBeGreaterThan(40);
  expect(every.filter((item) => item.family === sealed.family || out.has(item.id))).toEqual([]);
  const all = new Set(bank.entries.map(({ id }) => id));
  expect(
    drawPractice(bank, { focus: { type: "claim", claimId: "c03" }, count: 4, seed: "one", seen: [], sealed: all }),
  ).toEqual([]);
});

test("an item of an earlier bank still seals its family", () => {
  const [entry] = bank.entries;
  if (!entry) throw new Error("no entry");
  expect(givingAway(bank, [{ id: "gone", family: entry.draft.family }]).has(entry.id)).toBe(true);
  expect(givingAway(bank, []).size).toBe(0);
});
