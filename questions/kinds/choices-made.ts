import type { Response } from "../view/response";
import type { Item, KeyedGap, KeyedInteraction, KeyedOption, Misconception } from "./item";
import { fillsGap, isAccepted, normalise } from "./typed-answer";

/** One thing that a student can choose, place or type, in words: layouts differ between students, words do not. */
export interface ItemChoice {
  readonly label: string;
  readonly correct: boolean;
  readonly misconception: Misconception | null;
}

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;
type ResponseTo<T extends KeyedInteraction["type"]> = Extract<Response, { interaction: T }>;

function optionChoice({ text, correct, misconception }: KeyedOption): ItemChoice {
  return { label: text, correct, misconception };
}

function verdictChoice({ shown, verdict, misconception }: Keyed<"verdict">, value: boolean): ItemChoice {
  const { yes, no } = shown.verdictLabels;
  const correct = value === verdict;
  return { label: value ? yes : no, correct, misconception: correct ? null : misconception };
}

function placing({ prompts, targets, key, notes }: Keyed<"assign">, promptId: string, targetId: string): ItemChoice {
  const text = (list: readonly { id: string; text: string }[], id: string): string =>
    list.find((each) => each.id === id)?.text ?? "";
  const correct = key[promptId] === targetId;
  const group = prompts.find((prompt) => prompt.id === promptId)?.group;
  return {
    label: `${text(prompts, promptId)}${group ? ` (${group})` : ""} → ${text(targets, targetId)}`,
    correct,
    misconception: correct ? null : (notes[`${promptId}>${targetId}`]?.misconception ?? null),
  };
}

function sequence({ shown, key }: Keyed<"order">, order: readonly string[]): ItemChoice {
  const text = (id: string): string => shown.pieces.find((piece) => piece.id === id)?.text ?? "";
  const correct = order.every((id, at) => id === key[at]);
  return { label: order.map(text).join(" → "), correct, misconception: correct ? null : "order-swap" };
}

function typedChoice(gap: KeyedGap, typed: string): ItemChoice {
  if (fillsGap(typed, gap)) return { label: gap.accepted[0], correct: true, misconception: null };
  const slip = gap.slips.find(({ text }) => isAccepted(typed, [text]));
  return { label: slip?.text ?? normalise(typed), correct: false, misconception: slip?.misconception ?? null };
}

function made(interaction: KeyedInteraction, response: Response): ItemChoice[] {
  switch (interaction.type) {
    case "choice": {
      const { optionId } = response as ResponseTo<"choice">;
      return interaction.options.filter(({ id }) => id === optionId).map(optionChoice);
    }
    case "verdict": {
      const { verdict, reasonId } = response as ResponseTo<"verdict">;
      return [
        ...(verdict === null ? [] : [verdictChoice(interaction, verdict)]),
        ...interaction.reasons.filter(({ id }) => id === reasonId).map(optionChoice),
      ];
    }
    case "assign": {
      const { assigned } = response as ResponseTo<"assign">;
      return Object.entries(assigned).map(([promptId, targetId]) => placing(interaction, promptId, targetId));
    }
    case "order":
      return [sequence(interaction, (response as ResponseTo<"order">).order)];
    case "text": {
      const { typed } = response as ResponseTo<"text">;
      return interaction.gaps.flatMap((gap) => {
        const given = typed[gap.id]?.trim() ?? "";
        return given === "" ? [] : [typedChoice(gap, given)];
      });
    }
  }
}

/** What a response chose, in words; nothing for no response or one of another shape. */
export function choicesMade({ interaction }: Item, response: Response | null): ItemChoice[] {
  // `made` reads the response as its own interaction's: the types are the same by this check.
  return response?.interaction === interaction.type ? made(interaction, response) : [];
}

/** Everything that an item offers: options, pairings, and for typed answers the key with the known wrong ones. */
export function choicesOffered({ interaction }: Item): ItemChoice[] {
  switch (interaction.type) {
    case "choice":
      return interaction.options.map(optionChoice);
    case "verdict":
      return [
        verdictChoice(interaction, true),
        verdictChoice(interaction, false),
        ...interaction.reasons.map(optionChoice),
      ];
    case "assign":
      return interaction.prompts.flatMap((prompt) =>
        interaction.targets
          .filter((target) => target.group === prompt.group)
          .map((target) => placing(interaction, prompt.id, target.id)),
      );
    case "order":
      return [sequence(interaction, interaction.key), sequence(interaction, [...interaction.key].reverse())];
    case "text":
      return interaction.gaps.flatMap((gap) => [
        { label: gap.accepted[0], correct: true, misconception: null },
        ...gap.slips.map(({ text, misconception }) => ({ label: text, correct: false, misconception })),
      ]);
  }
}
