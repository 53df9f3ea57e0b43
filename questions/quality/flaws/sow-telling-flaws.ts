import type { Item } from "../../kinds/item";
import { optionsOf, withInteraction, withOptions } from "./edit-item";
import { oneOf, type Operator } from "./operator";

const BARE = ["", "Wrong.", "No.", "That is incorrect.", "Sorry, wrong answer.", "Not quite."];

/** Blanks the first text of wrong answers' feedback. */
function withBareFeedback({ interaction }: Item, bare: string): Item["interaction"] | null {
  switch (interaction.type) {
    case "choice":
    case "verdict":
      return null;
    case "assign": {
      const [first] = Object.keys(interaction.notes);
      if (first === undefined) return null;
      return { ...interaction, notes: { ...interaction.notes, [first]: { misconception: null, feedback: bare } } };
    }
    case "order":
      return { ...interaction, notes: { ...interaction.notes, [interaction.key[0] ?? ""]: bare } };
    case "text": {
      const [first, ...rest] = interaction.gaps;
      const [slip, ...slips] = first?.slips ?? [];
      if (!first || !slip) return null;
      return { ...interaction, gaps: [{ ...first, slips: [{ ...slip, feedback: bare }, ...slips] }, ...rest] };
    }
  }
}

export const SOW_MISSING_FEEDBACK: readonly Operator[] = [
  {
    does: "tells a wrong answer nothing but that it is wrong",
    sow: (item, { random }) => {
      const bare = oneOf(BARE, random) ?? "";
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      if (chosen)
        return withOptions(
          item,
          optionsOf(item).map((each) => (each === chosen ? { ...each, feedback: bare } : each)),
        );
      const interaction = withBareFeedback(item, bare);
      return interaction ? withInteraction(item, interaction) : null;
    },
  },
  {
    does: "leaves the feedback of a row out",
    sow: (item) => {
      if (item.interaction.type !== "assign") return null;
      const [first, ...rest] = Object.entries(item.interaction.notes);
      return first ? withInteraction(item, { ...item.interaction, notes: Object.fromEntries(rest) }) : null;
    },
  },
];

export const SOW_MISSING_EXPLANATION: readonly Operator[] = [
  ...["", "Correct.", "The key is right."].map((explanation) => ({
    does: explanation === "" ? "leaves the explanation out" : `explains with “${explanation}”`,
    sow: (item: Item) => ({ ...item, explanation }),
  })),
  { does: "repeats the key as its explanation", sow: (item) => ({ ...item, explanation: `${item.answer}.` }) },
];
