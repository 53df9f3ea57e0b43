import type { SeededRandom } from "../forms/seeded-random";
import { gapValues } from "../kinds/chance-mark";
import type { Item, KeyedGap, KeyedInteraction, KeyedOption, Misconception } from "../kinds/item";
import type { Response } from "../view/response";
import { bestLooking, looksTrue } from "./test-wise";

/** A learner whose truth is known: what they know, and what they do where they do not. */
export interface SimulatedLearner {
  /** Probability, 0 to 1, that they know what one part of an item asks. */
  readonly knowledge: number;
  /** The misreading that they choose wherever it is offered; null for none. */
  readonly misconception: Misconception | null;
  /** Blind: anything is as likely. Test-wise: what looks best to somebody who never read the article. */
  readonly guessing?: "blind" | "test-wise";
}

/** Chances are compared in steps of a thousandth. */
const STEPS = 1_000;

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

/** A learner at one item. */
interface Sitting {
  readonly item: Item;
  readonly learner: SimulatedLearner;
  readonly random: SeededRandom;
}

function knows({ learner, random }: Sitting): boolean {
  return random.below(STEPS) < learner.knowledge * STEPS;
}

/** Whether the learner's misreading is this one. */
function isLure({ learner }: Sitting, misconception: Misconception | null | undefined): boolean {
  return learner.misconception !== null && misconception === learner.misconception;
}

function guessAmong({ item, learner, random }: Sitting, texts: readonly string[]): number {
  if (learner.guessing !== "test-wise") return random.below(texts.length);
  return bestLooking(`${item.stem} ${item.context ?? ""}`, texts);
}

function pickOption(sitting: Sitting, options: readonly KeyedOption[]): string {
  const lure = options.find((option) => isLure(sitting, option.misconception));
  if (lure) return lure.id;
  const known = knows(sitting) ? options.find((option) => option.correct) : undefined;
  const guess = guessAmong(
    sitting,
    options.map(({ text }) => text),
  );
  return (known ?? options[guess])?.id ?? "";
}

function judge(sitting: Sitting, { verdict, misconception, shown }: Keyed<"verdict">): boolean {
  if (isLure(sitting, misconception)) return !verdict;
  if (knows(sitting)) return verdict;
  return sitting.learner.guessing === "test-wise" ? looksTrue(shown.statement) : sitting.random.below(2) === 0;
}

/** What is known stands where it belongs; the rest is exchanged among itself at random. */
function shuffledWhereUnknown<T>(sitting: Sitting, right: readonly T[]): T[] {
  const open = right.flatMap((_, index) => (knows(sitting) ? [] : [index]));
  const drawn = sitting.random.shuffled(open);
  return right.map((value, index) => {
    const at = open.indexOf(index);
    return at < 0 ? value : (right[drawn[at] ?? index] ?? value);
  });
}

/** Rows that share pieces: each row in turn takes a lure, its own piece, or one that is left. */
function placeInTurn(sitting: Sitting, { key, prompts, targets, notes, shown }: Keyed<"assign">, group?: string) {
  const left = new Set(targets.filter((target) => target.group === group).map(({ id }) => id));
  return prompts
    .filter((prompt) => prompt.group === group)
    .map(({ id }): readonly [string, string] => {
      const open = [...left];
      const lure = open.find((targetId) => isLure(sitting, notes[`${id}>${targetId}`]?.misconception));
      const own = knows(sitting) ? open.find((targetId) => targetId === key[id]) : undefined;
      const guess = guessAmong(
        sitting,
        open.map((targetId) => targets.find((target) => target.id === targetId)?.text ?? ""),
      );
      const taken = lure ?? own ?? open[guess] ?? "";
      if (!shown.reusable) left.delete(taken);
      return [id, taken];
    });
}

function assign(sitting: Sitting, interaction: Keyed<"assign">): Record<string, string> {
  const groups = [...new Set(interaction.prompts.map(({ group }) => group))];
  return Object.fromEntries(groups.flatMap((group) => placeInTurn(sitting, interaction, group)));
}

function arrange(sitting: Sitting, { key }: Keyed<"order">): string[] {
  return isLure(sitting, "order-swap") ? [...key].reverse() : shuffledWhereUnknown(sitting, key);
}

/** The key where it is known; else one of the values that the gap is known to be filled with, the key among them. */
function typeInto(sitting: Sitting, gap: KeyedGap): string {
  const { accepted, slips } = gap;
  const lure = slips.find((slip) => isLure(sitting, slip.misconception));
  if (lure) return lure.text;
  if (knows(sitting) || sitting.random.below(gapValues(gap)) === 0) return accepted[0];
  return slips[sitting.random.below(Math.max(1, slips.length))]?.text ?? "";
}

/** One response of a simulated learner; the same seed gives the same one. Null where they leave the item out. */
export function simulateResponse(item: Item, learner: SimulatedLearner, random: SeededRandom): Response | null {
  const { interaction } = item;
  const sitting: Sitting = { item, learner, random };
  switch (interaction.type) {
    case "choice":
      return { interaction: "choice", optionId: pickOption(sitting, interaction.options) };
    case "verdict": {
      const reasonId = pickOption(sitting, interaction.reasons);
      return { interaction: "verdict", verdict: judge(sitting, interaction), reasonId };
    }
    case "assign":
      return { interaction: "assign", assigned: assign(sitting, interaction) };
    case "order":
      return { interaction: "order", order: arrange(sitting, interaction) };
    case "text": {
      const typed = interaction.gaps
        .map((gap): [string, string] => [gap.id, typeInto(sitting, gap)])
        .filter(([, text]) => text !== "");
      return typed.length > 0 ? { interaction: "text", typed: Object.fromEntries(typed) } : null;
    }
  }
}
