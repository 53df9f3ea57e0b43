import { z } from "zod";
import type { Item, KeyedInteraction } from "../kinds/item";

const text = z.string().trim().min(1).max(400);

/** How an item's key is changed after students have answered it. */
export const mendChangeSchema = z.discriminatedUnion("type", [
  /** The item counts for nobody: it leaves the marks and their maximum. */
  z.strictObject({ type: z.literal("withdraw") }),
  /** The options with these texts earn the full mark, all others none. Texts, since places differ between students. */
  z.strictObject({ type: z.literal("re-key"), accepted: z.array(text).min(1).max(10) }),
  /** A further answer fills the gap. */
  z.strictObject({ type: z.literal("accept-typed"), gapId: z.string().min(1).max(40), text }),
]);
export type MendChange = z.infer<typeof mendChangeSchema>;

/** One mend of a class, laid over the items that attempts have pinned. */
export interface Mend {
  readonly number: number;
  readonly itemId: string;
  readonly change: MendChange;
  readonly onlyIfImproves: boolean;
}

/** An item as it counts: still in the marks or not. */
export interface MendedItem {
  readonly item: Item;
  readonly withdrawn: boolean;
}

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

function listed(texts: readonly string[]): string {
  return texts.map((each) => `“${each}”`).join(" or ");
}

function reKey(item: Item, interaction: Keyed<"choice">, accepted: readonly string[]): Item {
  const options = interaction.options.map((option) => {
    const correct = accepted.includes(option.text);
    if (correct === option.correct) return option;
    const feedback = correct
      ? "Your instructor accepts this answer."
      : "Your instructor has changed the key: this answer is no longer accepted.";
    return { ...option, correct, misconception: null, feedback };
  });
  return {
    ...item,
    interaction: { ...interaction, options, credit: null },
    answer: listed(accepted),
    explanation: `Your instructor has changed the key of this question: ${listed(accepted)} is accepted. What was said of it before: ${item.explanation}`,
  };
}

function acceptTyped(item: Item, interaction: Keyed<"text">, gapId: string, answer: string): Item {
  const gaps = interaction.gaps.map((gap) =>
    gap.id === gapId
      ? {
          ...gap,
          accepted: [...gap.accepted, answer] as const,
          slips: gap.slips.filter((slip) => slip.text !== answer),
        }
      : gap,
  );
  // A tuple with a first member stays one when something is added at its end.
  return { ...item, interaction: { ...interaction, gaps: gaps } };
}

/** Why a change cannot be made to an item, in plain words; null where it can. */
export function whyNot({ interaction }: Item, change: MendChange): string | null {
  switch (change.type) {
    case "withdraw":
      return null;
    case "re-key":
      if (interaction.type !== "choice") return "Only a question with options can be re-keyed.";
      return change.accepted.every((wanted) => interaction.options.some((option) => option.text === wanted))
        ? null
        : "This question has no such option.";
    case "accept-typed":
      if (interaction.type !== "text") return "Only a typed answer can be accepted as well.";
      return interaction.gaps.some((gap) => gap.id === change.gapId) ? null : "This question has no such gap.";
  }
}

/** The item after the change; unchanged where the change does not fit it. */
export function mendItem(mended: MendedItem, change: MendChange): MendedItem {
  const { item } = mended;
  const { interaction } = item;
  if (whyNot(item, change) !== null) return mended;
  if (change.type === "withdraw") return { item, withdrawn: true };
  if (change.type === "re-key" && interaction.type === "choice")
    return { ...mended, item: reKey(item, interaction, change.accepted) };
  if (change.type === "accept-typed" && interaction.type === "text")
    return { ...mended, item: acceptTyped(item, interaction, change.gapId, change.text) };
  return mended;
}
