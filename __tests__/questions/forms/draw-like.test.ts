import fc from "fast-check";
import { realBank } from "../../builders/every-item";
import { drawLike } from "@/questions/forms/draw-like";

const bank = realBank();
const entryOf = (id: string) => bank.entries.find((entry) => entry.id === id);
const asItem = ({ id, draft: { family, kind, claims, scenarios } }: (typeof bank.entries)[number]) => ({
  id,
  family,
  kind,
  claims,
  scenarios,
});
const anyEntry = fc.nat({ max: bank.entries.length - 1 }).map((at) => bank.entries[at % bank.entries.length]);

test("an item like another is new, of the same kind, and of the same family or on a claim or scenario of it", () => {
  fc.assert(
    fc.property(anyEntry, fc.string(), (entry, seed) => {
      if (!entry) return false;
      const like = drawLike(bank, { item: asItem(entry), seed, seen: new Set([entry.id]) });
      if (!like) return true;
      const shares =
        like.claims.some((id) => entry.draft.claims.includes(id)) ||
        like.scenarios.some((id) => entry.draft.scenarios.includes(id));
      return (
        like.id !== entry.id &&
        like.kind === entry.draft.kind &&
        (like.family === entry.draft.family || shares) &&
        entryOf(like.id) !== undefined
      );
    }),
    { numRuns: 60 },
  );
});

test("the family is left only once it is used up", () => {
  const family = [...bank.families.values()].find((entries) => entries.length > 3) ?? [];
  const [first] = family;
  if (!first) throw new Error("no family has several items");
  const seen = new Set([first.id]);
  const families: string[] = [];
  for (;;) {
    const like = drawLike(bank, { item: asItem(first), seed: "one", seen });
    if (!like) break;
    expect(seen.has(like.id)).toBe(false);
    seen.add(like.id);
    families.push(like.family);
  }
  const own = families.filter((each) => each === first.draft.family).length;
  expect(own).toBeGreaterThan(0);
  expect(families.slice(0, own)).toEqual(Array(own).fill(first.draft.family));
});

test("for most items of the bank there is another like it, and the same seed gives the same bytes", () => {
  const sample = bank.entries.filter((_, index) => index % 40 === 0);
  const draw = () =>
    sample.map((entry) => drawLike(bank, { item: asItem(entry), seed: "s", seen: new Set([entry.id]) }));
  const drawn = draw();
  expect(drawn.filter((item) => item !== null).length / sample.length).toBeGreaterThan(0.9);
  expect(JSON.stringify(draw())).toBe(JSON.stringify(drawn));
});
