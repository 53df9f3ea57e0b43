import fc from "fast-check";
import { itemFeedback } from "@/questions/kinds/feedback";
import { gradeResponse } from "@/questions/kinds/grade";
import type { Item } from "@/questions/kinds/item";
import { KIND_NAMES } from "@/questions/view/kind-name";
import { responseSchema, type Response } from "@/questions/view/response";
import { everyItem, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const bank = realBank();
/** A few items of each kind. */
const all = everyItem(bank);
const items = KIND_NAMES.flatMap((name) => all.filter(({ kind }) => kind === name).slice(0, 6));

const verdict: fc.Arbitrary<boolean | null> = fc.option(fc.boolean());

/** Answers that fit the item: its own options, rows, pieces and gaps, in any combination. */
function fitting({ interaction }: Item): fc.Arbitrary<Response> {
  switch (interaction.type) {
    case "choice":
      return fc.record({
        interaction: fc.constant("choice" as const),
        optionId: fc.constantFrom(...interaction.options.map(({ id }) => id)),
      });
    case "verdict": {
      const reasonId: fc.Arbitrary<string | null> = fc.option(
        fc.constantFrom(...interaction.reasons.map(({ id }) => id)),
      );
      return fc.record({ interaction: fc.constant("verdict" as const), verdict, reasonId });
    }
    case "assign": {
      const { prompts, targets, shown } = interaction;
      return fc
        .tuple(fc.shuffledSubarray([...targets], { minLength: targets.length }), fc.subarray([...prompts]))
        .map(([shuffled, answered]) => {
          const free = [...shuffled];
          const pairs = answered.map(({ id, group }): [string, string] => {
            const at = free.findIndex((target) => target.group === group);
            const target = shown.reusable ? free[at] : free.splice(at, 1)[0];
            return [id, target?.id ?? ""];
          });
          return { interaction: "assign", assigned: Object.fromEntries(pairs) };
        });
    }
    case "order":
      return fc
        .shuffledSubarray([...interaction.key], { minLength: interaction.key.length })
        .map((order) => ({ interaction: "order", order }));
    case "text":
      return fc
        .array(
          fc.oneof(
            fc.string({ maxLength: 30 }),
            fc.constantFrom(
              ...interaction.gaps.flatMap((gap) => [...gap.accepted, ...gap.slips.map(({ text }) => text)]),
            ),
          ),
          { minLength: 2, maxLength: 2 },
        )
        .map((texts) => ({
          interaction: "text",
          typed: Object.fromEntries(interaction.gaps.map(({ id }, index) => [id, texts[index] ?? ""])),
        }));
  }
}

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("a", "p1", "t1", "o1", "g1", "toString", "__proto__", "constructor"),
);
/** Anything of a legal shape, whatever item it was meant for. */
const arbitrary: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ interaction: fc.constant("choice" as const), optionId: id }),
  fc.record({
    interaction: fc.constant("verdict" as const),
    verdict: fc.option(fc.boolean()),
    reasonId: fc.option(id),
  }),
  fc.record({ interaction: fc.constant("assign" as const), assigned: fc.dictionary(id, id) }),
  fc.record({ interaction: fc.constant("order" as const), order: fc.array(id, { maxLength: 20 }) }),
  fc.record({
    interaction: fc.constant("text" as const),
    typed: fc.dictionary(id, fc.string({ unit: "grapheme", maxLength: 200 })),
  }),
);

const anItem = fc.constantFrom(...items);
const answered = anItem.chain((item) => fc.record({ item: fc.constant(item), response: fitting(item) }));

test("any answer that fits its question earns between nothing and the full mark", () => {
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(16);
  fc.assert(
    fc.property(answered, ({ item, response }) => {
      const grade = gradeResponse(item, response);
      return grade.type === "points" && grade.earned >= 0 && grade.earned <= grade.total;
    }),
    { numRuns: 500 },
  );
});

test("no answer of whatever content throws: it is marked within bounds or refused in words", () => {
  fc.assert(
    fc.property(anItem, arbitrary, (item, response) => {
      const grade = gradeResponse(item, response);
      return grade.type === "points" ? grade.earned >= 0 && grade.earned <= 1 : grade.message.length > 10;
    }),
    { numRuns: 1000 },
  );
});

test("marking does not depend on the order in which rows or gaps were filled", () => {
  const reversed = (entries: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).reverse());
  fc.assert(
    fc.property(answered, ({ item, response }) => {
      if (response.interaction !== "assign" && response.interaction !== "text") return true;
      const turned =
        response.interaction === "assign"
          ? { ...response, assigned: reversed(response.assigned) }
          : { ...response, typed: reversed(response.typed) };
      return JSON.stringify(gradeResponse(item, turned)) === JSON.stringify(gradeResponse(item, response));
    }),
  );
});

/** A pick in one writing, whatever the order in which its rows were filled. */
function canonical(response: Response): string {
  return JSON.stringify(response.interaction === "assign" ? Object.entries(response.assigned).sort() : response);
}

test("a pick earns the full mark if and only if it is the key", () => {
  fc.assert(
    fc.property(
      answered.filter(({ response }) => response.interaction !== "text"),
      ({ item, response }) => {
        const grade = gradeResponse(item, response);
        return (
          grade.type === "points" && (grade.earned === 1) === (canonical(response) === canonical(keyResponse(item)))
        );
      },
    ),
    { numRuns: 300 },
  );
});

test("feedback on any answer agrees with its mark and throws for none", () => {
  fc.assert(
    fc.property(anItem, arbitrary, (item, response) => {
      const { earned, total, outcome } = itemFeedback(bank, item, "q1", response);
      return earned >= 0 && earned <= total && (outcome === "right") === (earned === total);
    }),
    { numRuns: 500 },
  );
});

test("a response of the wrong shape is refused before it is marked", () => {
  const shapes = [
    null,
    "a",
    {},
    { interaction: "choice" },
    { interaction: "choice", optionId: "" },
    { interaction: "choice", optionId: "a", extra: 1 },
    { interaction: "order", order: "a" },
    { interaction: "order", order: Array.from({ length: 21 }, () => "a") },
    { interaction: "text", typed: { g1: 5 } },
    { interaction: "text", typed: { g1: "x".repeat(201) } },
    { interaction: "essay", text: "x" },
  ];
  expect(shapes.filter((shape) => responseSchema.safeParse(shape).success)).toEqual([]);
});
