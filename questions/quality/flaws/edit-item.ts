import type { Item, KeyedInteraction, KeyedOption } from "../../kinds/item";

/** An item's options, where one of several is picked; empty for other kinds of answer. */
export function optionsOf({ interaction }: Item): readonly KeyedOption[] {
  switch (interaction.type) {
    case "choice":
      return interaction.options;
    case "verdict":
      return interaction.reasons;
    case "assign":
    case "order":
    case "text":
      return [];
  }
}

/** Whether the options have a free order, so that none of them is a step of a scale. */
export function hasFreeOptions(item: Item): boolean {
  return optionsOf(item).length > 0 && !(item.interaction.type === "choice" && item.interaction.shown.ordered);
}

export function withInteraction(item: Item, interaction: KeyedInteraction): Item {
  return { ...item, interaction };
}

/** The item with other options, shown and keyed alike. Items without options are left as they are. */
export function withOptions(item: Item, options: readonly KeyedOption[]): Item {
  const { interaction } = item;
  const shown = options.map(({ id, text }) => ({ id, text }));
  if (interaction.type === "choice")
    return withInteraction(item, { ...interaction, options, shown: { ...interaction.shown, options: shown } });
  if (interaction.type === "verdict")
    return withInteraction(item, { ...interaction, reasons: options, shown: { ...interaction.shown, reasons: shown } });
  return item;
}

/** The item with each option's text rewritten. */
export function rewritten(item: Item, rewrite: (option: KeyedOption, index: number) => string): Item {
  return withOptions(
    item,
    optionsOf(item).map((option, index) => ({ ...option, text: rewrite(option, index) })),
  );
}

/** Lower-case first letter, but for names and abbreviations, so that a phrase can stand inside another. */
export function lowered(text: string): string {
  return /^(?:The|A|An|Its|His|It|In|On|To|By|From|With|What|How|Who|Which|Where)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
