import type { Item, KeyedOption } from "../kinds/item";

/** An item as outside programs read it: options for kinds that have them, parts for the others. */
export interface ExportedItem {
  readonly id: string;
  readonly family: string;
  readonly kind: Item["kind"];
  readonly bloom: Item["bloom"];
  readonly stem: string;
  readonly options?: readonly Pick<KeyedOption, "id" | "text" | "correct" | "misconception" | "feedback">[];
  readonly parts?: unknown;
  readonly answer: string;
  readonly explanation: string;
  readonly claims: readonly string[];
  readonly scenarios: readonly string[];
  readonly paragraphs: readonly number[];
  readonly voice: string;
}

function partsOf({ interaction }: Item): unknown {
  switch (interaction.type) {
    case "choice":
      return undefined;
    case "verdict":
      return {
        statement: interaction.shown.statement,
        verdict: interaction.verdict,
        feedback: interaction.verdictFeedback,
        reasonPrompt: interaction.shown.reasonPrompt,
      };
    case "assign": {
      const text = (id: string | undefined): string | null =>
        interaction.targets.find((target) => target.id === id)?.text ?? null;
      return {
        prompts: interaction.prompts.map(({ id, text: prompt, group }) => ({
          id,
          text: prompt,
          group: group ?? null,
          answer: text(interaction.key[id]),
        })),
        targets: interaction.targets.map(({ id, text: target, group }) => ({ id, text: target, group: group ?? null })),
        feedback: Object.entries(interaction.notes).map(([pair, note]) => ({
          prompt: pair.split(">")[0],
          target: pair.split(">")[1],
          ...note,
        })),
      };
    }
    case "order":
      return { pieces: interaction.shown.pieces, key: interaction.key, feedback: interaction.notes };
    case "text":
      return { segments: interaction.shown.segments, gaps: interaction.gaps };
  }
}

function optionsOf({ interaction }: Item): readonly KeyedOption[] | undefined {
  if (interaction.type === "choice") return interaction.options;
  if (interaction.type === "verdict") return interaction.reasons;
  return undefined;
}

/** The situation of a new case is part of its stem here. */
export function exportItem(item: Item): ExportedItem {
  const { id, family, kind, bloom, answer, explanation, claims, scenarios, paragraphs, voice } = item;
  const stem = item.context === null ? item.stem : `${item.context} ${item.stem}`;
  const options = optionsOf(item);
  const parts = partsOf(item);
  return {
    id,
    family,
    kind,
    bloom,
    stem,
    ...(options ? { options } : {}),
    ...(parts === undefined ? {} : { parts }),
    answer,
    explanation,
    claims,
    scenarios,
    paragraphs,
    voice,
  };
}
