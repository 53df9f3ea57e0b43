import type { PublicItem } from "../../view/public-item";

/** One pick out of several: what is asked, what can be picked, and what the rest of the form shows. Never a key. */
export interface Task {
  /** Stem, context and whatever else is shown above the options. */
  readonly question: string;
  readonly options: readonly string[];
  /** What each other item of the form shows. */
  readonly others: readonly Shown[];
}

/** The texts that an item shows while it is answered. */
export interface Shown {
  /** Stem, context, statement and the text around gaps. */
  readonly asked: string;
  /** Options, prompts, targets and pieces. */
  readonly offered: readonly string[];
}

/** The texts of an item as a student sees them. */
export function shownOf({ stem, context, interaction }: PublicItem): Shown {
  const above = [stem, context ?? ""];
  switch (interaction.type) {
    case "choice":
      return { asked: above.join(" "), offered: interaction.options.map(({ text }) => text) };
    case "verdict":
      return {
        asked: [...above, interaction.statement].join(" "),
        offered: interaction.reasons.map(({ text }) => text),
      };
    case "assign":
      return {
        asked: above.join(" "),
        offered: [...interaction.prompts, ...interaction.targets].map(({ text }) => text),
      };
    case "order":
      return { asked: above.join(" "), offered: interaction.pieces.map(({ text }) => text) };
    case "text":
      return {
        asked: [...above, ...interaction.segments.map((each) => (each.type === "text" ? each.text : ""))].join(" "),
        offered: [],
      };
  }
}
