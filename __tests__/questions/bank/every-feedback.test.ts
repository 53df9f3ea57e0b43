import { acceptedTexts } from "@/questions/claims/wording";
import { itemFeedback } from "@/questions/kinds/feedback";
import type { Item } from "@/questions/kinds/item";
import type { Response } from "@/questions/view/response";
import { everyItem, failing, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const bank = realBank();
const items = everyItem(bank);

/** Ways of getting an item wrong in every part that can be wrong. */
function wrongResponses({ interaction }: Item): Response[] {
  switch (interaction.type) {
    case "choice":
      return interaction.options
        .filter(({ correct }) => !correct)
        .map(({ id }) => ({ interaction: "choice", optionId: id }));
    case "verdict":
      return interaction.reasons
        .filter(({ correct }) => !correct)
        .map(({ id }) => ({ interaction: "verdict", verdict: !interaction.verdict, reasonId: id }));
    case "assign":
      return interaction.prompts.flatMap((prompt) =>
        interaction.targets
          .filter(({ id, group }) => group === prompt.group && interaction.key[prompt.id] !== id)
          .map((target): Response => ({ interaction: "assign", assigned: { [prompt.id]: target.id } })),
      );
    case "order":
      return [{ interaction: "order", order: [...interaction.key].reverse() }];
    case "text":
      return interaction.gaps.flatMap((gap) =>
        gap.slips.map(({ text }): Response => ({ interaction: "text", typed: { [gap.id]: text } })),
      );
  }
}

test("every way of being wrong, in every item, is told why in words and by name; never a bare cross", () => {
  let wrongParts = 0;
  // Who denies a true statement has misread nothing that has a name.
  const deniesTruth = ({ kind, interaction }: Item): boolean =>
    kind === "multiple-true-false" || (interaction.type === "verdict" && interaction.verdict);
  const bare = (item: Item): string | undefined => {
    const parts = wrongResponses(item).flatMap((response) =>
      itemFeedback(bank, item, "q1", response).parts.filter(({ outcome }) => outcome === "wrong"),
    );
    wrongParts += parts.length;
    return parts.find(
      ({ note, misconception }) => (note ?? "").split(" ").length < 4 || (!misconception && !deniesTruth(item)),
    )?.id;
  };
  expect(failing(items, bare)).toEqual([]);
  expect(wrongParts).toBeGreaterThan(8000);
});

test("the key of every item is told as right in all its parts, with claims and paragraphs", () => {
  expect(
    failing(items, (item) => {
      const feedback = itemFeedback(bank, item, "q1", keyResponse(item));
      return (
        feedback.outcome !== "right" ||
        feedback.parts.some(({ outcome }) => outcome !== "right") ||
        feedback.claims.length === 0 ||
        feedback.paragraphs.length === 0
      );
    }),
  ).toEqual([]);
});

test("a sibling typed under another of its names is told what it was confused with", () => {
  const [russia] = bank.map.domains.flatMap(({ id, terms }) =>
    terms.filter((term) => id === "power" && term.entity === "russia"),
  );
  if (!russia) throw new Error("the map knows Russia");
  const gaps = items.flatMap(({ interaction }) =>
    interaction.type === "text"
      ? interaction.gaps.filter(({ slips }) => slips.some(({ text }) => text === russia.text))
      : [],
  );
  expect(gaps.length).toBeGreaterThan(5);
  for (const gap of gaps)
    expect(gap.slips.map(({ text }) => text)).toEqual(expect.arrayContaining(acceptedTexts(bank.map, russia)));
});
