import type { Item, KeyedInteraction } from "../../kinds/item";
import { wordsOf } from "../words";

/** Fewest words that can name a misreading and say why it fails. */
const MIN_WORDS = 4;
/** Said without a reason. */
const BARE = /^(that is |this is |it is |you are |sorry[,.]? )?(in)?(correct|right|wrong|true|false)\b[^.!]*[.!]?$/i;

function isBare(text: string): boolean {
  return wordsOf(text).length < MIN_WORDS || BARE.test(text.trim());
}

/** Everything that is said to a wrong answer. */
function tellings(interaction: KeyedInteraction): readonly string[] {
  switch (interaction.type) {
    case "choice":
      return interaction.options.map(({ feedback }) => feedback);
    case "verdict":
      return [interaction.verdictFeedback, ...interaction.reasons.map(({ feedback }) => feedback)];
    case "assign": {
      const { prompts, targets, key, notes } = interaction;
      return prompts.flatMap(({ id, group }) =>
        targets
          .filter((target) => target.group === group && target.id !== key[id])
          .map((target) => notes[`${id}>${target.id}`]?.feedback ?? ""),
      );
    }
    case "order":
      return interaction.key.map((id) => interaction.notes[id] ?? "");
    case "text":
      return interaction.gaps.flatMap(({ slips }) => slips.map(({ feedback }) => feedback));
  }
}

export function missingFeedback({ interaction }: Item): string | null {
  return tellings(interaction).some(isBare) ? "a wrong answer is told no reason" : null;
}

export function missingExplanation({ explanation, answer }: Item): string | null {
  return isBare(explanation) ||
    wordsOf(explanation).length <= MIN_WORDS ||
    wordsOf(explanation).join(" ") === wordsOf(answer).join(" ")
    ? "nothing says why the key holds"
    : null;
}
