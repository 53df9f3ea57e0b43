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
  /** The same in lower case, for looking words up in it. */
  readonly plain: string;
  /** Options, prompts, targets and pieces. */
  readonly offered: readonly string[];
}

function askedOf({ stem, context, interaction }: PublicItem): string {
  const above = [stem, context ?? ""];
  switch (interaction.type) {
    case "verdict":
      return [...above, interaction.statement].join(" ");
    case "text":
      return [...above, ...interaction.segments.map((each) => (each.type === "text" ? each.text : ""))].join(" ");
    case "choice":
    case "assign":
    case "order":
      return above.join(" ");
  }
}

function offeredOf({ interaction }: PublicItem): string[] {
  switch (interaction.type) {
    case "choice":
      return interaction.options.map(({ text }) => text);
    case "verdict":
      return interaction.reasons.map(({ text }) => text);
    case "assign":
      return [...interaction.prompts, ...interaction.targets].map(({ text }) => text);
    case "order":
      return interaction.pieces.map(({ text }) => text);
    case "text":
      return [];
  }
}

/** The texts of an item as a student sees them. */
export function shownOf(item: PublicItem): Shown {
  const asked = askedOf(item);
  return { asked, plain: asked.toLowerCase(), offered: offeredOf(item) };
}
