import { gradeResponse } from "../../kinds/grade";
import type { Item, KeyedInteraction } from "../../kinds/item";
import { fillsGap } from "../../kinds/typed-answer";
import type { SeededRandom } from "../../forms/seeded-random";
import type { Guesser } from "./battery";
import type { Shown, Task } from "./task";

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

/** What a guesser has to go by at one item. */
export interface Sight {
  readonly shown: Shown;
  readonly others: readonly Shown[];
  /** By gap: the words that a hint lets one think of ("a country"). */
  readonly wordsFor: (hint: string) => readonly string[];
  /** Breaks ties where picks hang together. */
  readonly random: SeededRandom;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0) / Math.max(1, numbers.length);

/** For each option the chance that it is picked: the best liked share it. */
function picks(guesser: Guesser, task: Task): number[] {
  const liking = task.options.map((option, place) => guesser.option?.(option, task, place) ?? 0);
  const best = Math.max(...liking);
  const tied = liking.filter((each) => each === best).length;
  return liking.map((each) => (each === best ? 1 / tied : 0));
}

function expected(chances: readonly number[], marks: readonly number[]): number {
  return chances.reduce((total, chance, index) => total + chance * (marks[index] ?? 0), 0);
}

function taskOf(sight: Sight, options: readonly string[], further = ""): Task {
  return { question: `${further} ${sight.shown.asked}`.trim(), options, others: sight.others };
}

function choiceMarks({ options, credit }: Keyed<"choice">): number[] {
  return options.map(({ id, correct }) => (credit ? (credit[id] ?? 0) : Number(correct)));
}

/** A verdict alone is worth half; the reason beside it the other half. */
function verdictMark(right: number, reason: number): number {
  return right * (0.5 + 0.5 * reason);
}

function chanceOfTrue(guesser: Guesser, statement: string): number {
  const leaning = guesser.statement?.(statement) ?? 0;
  return leaning > 0 ? 1 : leaning < 0 ? 0 : 0.5;
}

type Target = Keyed<"assign">["targets"][number];

function targetsFor({ targets }: Keyed<"assign">, group: string | undefined): readonly Target[] {
  return targets.filter((target) => target.group === group);
}

/** Categories: each row is judged on its own; two of them are a verdict on the row's statement. */
function sortMark(interaction: Keyed<"assign">, guesser: Guesser, sight: Sight): number {
  const { prompts, key } = interaction;
  return mean(
    prompts.map(({ id, text, group }) => {
      const targets = targetsFor(interaction, group);
      const right = targets.map((target) => Number(target.id === key[id]));
      if (targets.length === 2 && guesser.statement) {
        const yes = chanceOfTrue(guesser, text);
        return expected([yes, 1 - yes], right);
      }
      return expected(
        picks(
          guesser,
          taskOf(
            sight,
            targets.map(({ text: each }) => each),
            text,
          ),
        ),
        right,
      );
    }),
  );
}

/** Pieces that go to one row each: the best liked pair first, then the best of what is left. */
function matchMark(item: Item, interaction: Keyed<"assign">, guesser: Guesser, sight: Sight): number {
  const pairs = interaction.prompts.flatMap((prompt) => {
    const targets = targetsFor(interaction, prompt.group);
    const task = taskOf(
      { ...sight, shown: { ...sight.shown, asked: prompt.text } },
      targets.map(({ text }) => text),
    );
    return targets.map((target, place) => ({
      prompt: prompt.id,
      target: target.id,
      liking: guesser.option?.(target.text, task, place) ?? 0,
    }));
  });
  const assigned: Record<string, string> = {};
  for (const { prompt, target } of sight.random.shuffled(pairs).sort((a, b) => b.liking - a.liking)) {
    if (assigned[prompt] === undefined && !Object.values(assigned).includes(target)) assigned[prompt] = target;
  }
  const grade = gradeResponse(item, { interaction: "assign", assigned });
  return grade.type === "points" ? grade.earned : 0;
}

function orderMark(item: Item, { shown }: Keyed<"order">, piece: NonNullable<Guesser["piece"]>, sight: Sight): number {
  const ranked = shown.pieces.map(({ id, text }, place) => ({ id, rank: piece(text, place) }));
  const order = sight.random
    .shuffled(ranked)
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
  const grade = gradeResponse(item, { interaction: "order", order });
  return grade.type === "points" ? grade.earned : 0;
}

/** The words that a hint lets one think of, without those that stand in the question already. */
function thinkable(hint: string, { shown, wordsFor }: Sight): readonly string[] {
  const open = wordsFor(hint).filter((word) => !shown.plain.includes(word.toLowerCase()));
  return open.length > 0 ? open : wordsFor(hint);
}

function textMark(interaction: Keyed<"text">, typed: NonNullable<Guesser["typed"]>, sight: Sight): number {
  const hints = new Map(
    interaction.shown.segments.flatMap((each) => (each.type === "gap" ? [[each.id, each.hint]] : [])),
  );
  return mean(
    interaction.gaps.map((gap) => {
      const words = thinkable(hints.get(gap.id) ?? "", sight);
      const liking = words.map((word) => typed(word, sight.others));
      const best = words.filter((_, index) => liking[index] === Math.max(...liking));
      return mean(best.map((word) => Number(fillsGap(word, gap))));
    }),
  );
}

/** The mark, 0 to 1, that a guesser may expect of an item; null where it has no rule for this kind of answer. */
export function expectedMark(item: Item, guesser: Guesser, sight: Sight): number | null {
  const { interaction } = item;
  switch (interaction.type) {
    case "choice":
      return guesser.option
        ? expected(picks(guesser, taskOf(sight, sight.shown.offered)), choiceMarks(interaction))
        : null;
    case "verdict": {
      if (!guesser.option && !guesser.statement) return null;
      const yes = chanceOfTrue(guesser, interaction.shown.statement);
      const reasons = interaction.reasons.map(({ correct }) => Number(correct));
      const reason = expected(picks(guesser, taskOf(sight, sight.shown.offered)), reasons);
      return verdictMark(interaction.verdict ? yes : 1 - yes, reason);
    }
    case "assign":
      if (!guesser.option && !guesser.statement) return null;
      return interaction.shown.reusable
        ? sortMark(interaction, guesser, sight)
        : matchMark(item, interaction, guesser, sight);
    case "order":
      return guesser.piece ? orderMark(item, interaction, guesser.piece, sight) : null;
    case "text":
      return guesser.typed ? textMark(interaction, guesser.typed, sight) : null;
  }
}

/** Every order of the numbers from 0 to n - 1. */
function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

/** The mark that blind picking may expect of an item. Typed answers: one of the words that the hint lets one think of. */
export function chanceMark(item: Item, sight: Sight): number {
  const { interaction } = item;
  switch (interaction.type) {
    case "choice":
      return mean(choiceMarks(interaction));
    case "verdict":
      return verdictMark(0.5, 1 / interaction.reasons.length);
    case "assign":
      return mean(interaction.prompts.map(({ group }) => 1 / targetsFor(interaction, group).length));
    case "order": {
      const { pieces } = interaction.shown;
      const marks = permutations(pieces.length).map((order) => {
        const ids = order.map((at) => pieces[at]?.id ?? "");
        const grade = gradeResponse(item, { interaction: "order", order: ids });
        return grade.type === "points" ? grade.earned : 0;
      });
      return mean(marks);
    }
    case "text":
      return textMark(interaction, () => 0, sight);
  }
}
