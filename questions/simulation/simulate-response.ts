import type { SeededRandom } from "../forms/seeded-random";
import type { Item, KeyedInteraction, KeyedOption, Misconception } from "../kinds/item";
import type { Response } from "../view/response";

/** A learner whose truth is known: what they know, and which misreading they fall for where they do not. */
export interface SimulatedLearner {
  /** Probability, 0 to 1, that they know what one part of an item asks. */
  readonly knowledge: number;
  /** The misreading that they choose wherever it is offered; null for plain guessing. */
  readonly misconception: Misconception | null;
}

/** Chances are compared in steps of a thousandth. */
const STEPS = 1_000;

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

function knows({ knowledge }: SimulatedLearner, random: SeededRandom): boolean {
  return random.below(STEPS) < knowledge * STEPS;
}

function pickOption(options: readonly KeyedOption[], learner: SimulatedLearner, random: SeededRandom): string {
  const lure = options.find(
    (option) => learner.misconception !== null && option.misconception === learner.misconception,
  );
  if (lure) return lure.id;
  const known = knows(learner, random) ? options.find((option) => option.correct) : undefined;
  return (known ?? options[random.below(options.length)])?.id ?? "";
}

/** What is known stands where it belongs; the rest is exchanged among itself at random. */
function shuffledWhereUnknown<T>(right: readonly T[], learner: SimulatedLearner, random: SeededRandom): T[] {
  const open = right.flatMap((_, index) => (knows(learner, random) ? [] : [index]));
  const drawn = random.shuffled(open);
  return right.map((value, index) => {
    const at = open.indexOf(index);
    return at < 0 ? value : (right[drawn[at] ?? index] ?? value);
  });
}

function assign({ key, prompts, targets, shown }: Keyed<"assign">, learner: SimulatedLearner, random: SeededRandom) {
  if (shown.reusable) {
    return prompts.map(({ id }) => [id, knows(learner, random) ? key[id] : targets[random.below(targets.length)]?.id]);
  }
  const groups = [...new Set(prompts.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = prompts.filter((prompt) => prompt.group === group);
    const given = shuffledWhereUnknown(
      own.map(({ id }) => key[id]),
      learner,
      random,
    );
    return own.map(({ id }, index) => [id, given[index]]);
  });
}

/** One response of a simulated learner; the same seed gives the same one. Null where they leave the item out. */
export function simulateResponse(item: Item, learner: SimulatedLearner, random: SeededRandom): Response | null {
  const { interaction } = item;
  switch (interaction.type) {
    case "choice":
      return { interaction: "choice", optionId: pickOption(interaction.options, learner, random) };
    case "verdict": {
      const reasonId = pickOption(interaction.reasons, learner, random);
      const verdict = knows(learner, random) ? interaction.verdict : random.below(2) === 0;
      return { interaction: "verdict", verdict, reasonId };
    }
    case "assign":
      return {
        interaction: "assign",
        assigned: Object.fromEntries(assign(interaction, learner, random)) as Record<string, string>,
      };
    case "order":
      return { interaction: "order", order: shuffledWhereUnknown(interaction.key, learner, random) };
    case "text": {
      const typed = interaction.gaps.flatMap(({ id, accepted, slips }): [string, string][] => {
        if (knows(learner, random)) return [[id, accepted[0]]];
        const slip = slips[random.below(Math.max(1, slips.length))];
        return slip ? [[id, slip.text]] : [];
      });
      return typed.length > 0 ? { interaction: "text", typed: Object.fromEntries(typed) } : null;
    }
  }
}
