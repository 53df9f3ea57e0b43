import type { Item } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);

/** Templates by name, each with what its families are called. */
const TEMPLATES: readonly (readonly [string, RegExp])[] = [
  ["a value in a slot", /^single-choice\/c\d+\.(?!why|result|pair)/],
  ["two slots crossed", /^single-choice\/c\d+\.pair/],
  ["the ground of a claim", /^single-choice\/c\d+\.why-/],
  ["what follows from a claim", /^single-choice\/c\d+\.result-/],
  ["a scenario's development", /^single-choice\/s\d\.development/],
  ["a scenario's obstacle", /^single-choice\/s\d\.obstacle$/],
  ["a scenario's consequence", /^single-choice\/s\d\.consequence/],
  ["a scenario's obstacle and end", /^single-choice\/s\d\.obstacle-and-end/],
  ["a tension", /^single-choice\/tension-/],
  ["a case to judge", /^new-case\/s\d\.judge/],
  ["a case to think through", /^new-case\/s\d\.outcome/],
  ["a set to match", /^matching\/(?!ground)/],
  ["grounds to match", /^matching\/ground-/],
];

test.each(TEMPLATES)("the bank asks for %s, in several wordings", (_, family) => {
  const found = items.filter((item) => family.test(item.family));
  expect(found.length).toBeGreaterThanOrEqual(8);
  // A scenario's title or a claim's words may stand in the stem; what is around them counts as the wording.
  expect(new Set(found.map(({ stem }) => stem)).size).toBeGreaterThanOrEqual(3);
});

test("every kind asks in three wordings or more", () => {
  const stemsOf = new Map<string, Set<string>>();
  for (const { kind, stem } of items) stemsOf.set(kind, (stemsOf.get(kind) ?? new Set()).add(stem));
  expect([...stemsOf].filter(([, stems]) => stems.size < 3).map(([kind]) => kind)).toEqual([]);
});

test("every tension, set and scenario of the map is asked for", () => {
  const families = new Set(items.map(({ family }) => family));
  expect(
    bank.map.tensions.filter(({ id }) => !families.has(`single-choice/tension-${id}`)).map(({ id }) => id),
  ).toEqual([]);
  expect(bank.map.sets.filter(({ id }) => !families.has(`matching/${id}`)).map(({ id }) => id)).toEqual([]);
  for (const { id } of bank.map.scenarios)
    for (const name of [`new-case/${id}.judge`, `new-case/${id}.outcome`, `strengthen-weaken/${id}`])
      expect([...families]).toContain(name);
});

test("the five steps of the scale are keys about equally often, so that no step is the better bet", () => {
  const keys = items.flatMap(({ kind, interaction }) =>
    kind === "commitment-scale" && interaction.type === "choice"
      ? [interaction.options.findIndex(({ correct }) => correct)]
      : [],
  );
  for (const step of [0, 1, 2, 3, 4]) {
    const share = keys.filter((key) => key === step).length / keys.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.28);
  }
});

test("a sort's categories are keys about equally often, and its four points are of more than one pattern", () => {
  const sorts = items.flatMap(({ kind, interaction }) =>
    kind === "stance-sort" && interaction.type === "assign" ? [Object.values(interaction.key)] : [],
  );
  const all = sorts.flat();
  for (const category of ["t1", "t2", "t3", "t4"]) {
    const share = all.filter((each) => each === category).length / all.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.35);
  }
  const oneOfEach = sorts.filter((keys) => new Set(keys).size === 4).length;
  expect(oneOfEach / sorts.length).toBeLessThan(0.6);
});

test("no stem of a scale has a hedge that tells the key", () => {
  const scales = items.filter(({ kind }) => kind === "commitment-scale");
  const hedge =
    /\b(may|might|could|would|will|perhaps|possibly|likely|probably|certain|certainly|estimated|expected)\b/;
  expect(failing(scales, ({ stem }) => hedge.exec(stem)?.[0])).toEqual([]);
});

test("every cause between two claims is asked for from both ends", () => {
  const families = new Set(items.map(({ family }) => family));
  const missed = bank.oracle.graph.causes.filter(
    ([cause, effect]) =>
      !families.has(`single-choice/${effect}.why-${cause}`) && !families.has(`single-choice/${cause}.result-${effect}`),
  );
  expect(missed.length / bank.oracle.graph.causes.length).toBeLessThan(0.1);
});

function keyText({ interaction }: Item): string {
  return interaction.type === "choice" ? (interaction.options.find(({ correct }) => correct)?.text ?? "") : "";
}

test("a case's key changes from variant to variant: condition met or not, obstacle present or absent", () => {
  for (const { id } of bank.map.scenarios) {
    const keys = items.filter(({ family }) => family === `new-case/${id}.judge`).map(keyText);
    expect(new Set(keys).size).toBe(4);
    expect(new Set(items.filter(({ family }) => family === `new-case/${id}.outcome`).map(keyText)).size).toBe(2);
  }
});

test("a case is told before it is asked about, in a setting of its own", () => {
  const cases = items.filter(({ kind }) => kind === "new-case");
  expect(failing(cases, ({ context }) => (context ?? "").split(" ").length < 15 && context)).toEqual([]);
});

test("of several statements, one to three of four are true", () => {
  const several = items.filter(({ kind }) => kind === "multiple-true-false");
  const trueOnes = ({ interaction }: Item): number =>
    interaction.type === "assign" ? Object.values(interaction.key).filter((target) => target === "t1").length : 0;
  expect(failing(several, (item) => (trueOnes(item) < 1 || trueOnes(item) > 3) && trueOnes(item))).toEqual([]);
  const share = several.reduce((sum, item) => sum + trueOnes(item), 0) / (4 * several.length);
  expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
});

test("a commitment one step off earns half, further off nothing", () => {
  const scales = items.flatMap(({ id, kind, interaction }) =>
    kind === "commitment-scale" && interaction.type === "choice" ? [{ id, interaction }] : [],
  );
  expect(scales.length).toBeGreaterThan(30);
  for (const { interaction } of scales) {
    const key = interaction.options.findIndex(({ correct }) => correct);
    const wanted = interaction.options.map((_, index) => [1, 0.5, 0, 0, 0][Math.abs(index - key)]);
    expect(interaction.options.map(({ id }) => interaction.credit?.[id])).toEqual(wanted);
  }
});

test("news about a scenario is never all of one bearing", () => {
  const news = items.filter(({ kind }) => kind === "strengthen-weaken");
  expect(
    failing(
      news,
      ({ interaction }) => interaction.type === "assign" && new Set(Object.values(interaction.key)).size < 2,
    ),
  ).toEqual([]);
});
