import { gapValues } from "./chance-mark";
import type { Item, KeyedGap, KeyedInteraction, KeyedOption, Misconception } from "./item";
import { fillsGap, isAccepted, normalise } from "./typed-answer";
import type { Response } from "../view/response";

/** One choice within an answer: what was to be had, and what was taken. */
export interface Pick {
  /** How many things could be taken. */
  readonly choices: number;
  /** How many of them are which misreading. */
  readonly offered: Readonly<Partial<Record<Misconception, number>>>;
  readonly right: boolean;
  /** The misreading taken; null where it was right, or wrong without being a known misreading. */
  readonly taken: Misconception | null;
}

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

function counted(codes: readonly (Misconception | null)[]): Partial<Record<Misconception, number>> {
  const counts: Partial<Record<Misconception, number>> = {};
  for (const code of codes) if (code !== null) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function pickAmong(options: readonly KeyedOption[], takenId: string | null): Pick[] {
  const taken = options.find((option) => option.id === takenId);
  if (takenId !== null && !taken) return [];
  return [
    {
      choices: options.length,
      offered: counted(options.filter((option) => !option.correct).map((option) => option.misconception)),
      right: taken?.correct === true,
      taken: taken && !taken.correct ? taken.misconception : null,
    },
  ];
}

function picksOfPlacing({ key, prompts, targets, notes }: Keyed<"assign">, assigned: Readonly<Record<string, string>>) {
  return prompts.map((prompt): Pick => {
    const own = targets.filter((target) => target.group === prompt.group);
    const codeOf = (targetId: string): Misconception | null => notes[`${prompt.id}>${targetId}`]?.misconception ?? null;
    const taken = assigned[prompt.id];
    const right = taken === key[prompt.id];
    return {
      choices: own.length,
      offered: counted(own.filter(({ id }) => id !== key[prompt.id]).map(({ id }) => codeOf(id))),
      right,
      taken: right || taken === undefined ? null : codeOf(taken),
    };
  });
}

function pickOfGap(gap: KeyedGap, typed: string): Pick {
  const right = fillsGap(typed, gap);
  const slip =
    gap.slips.find(({ text }) => normalise(text) === normalise(typed)) ??
    gap.slips.find(({ text }) => isAccepted(typed, [text]));
  // Each wrong value counts once, under however many names it is accepted.
  const values = [...new Map(gap.slips.map(({ feedback, misconception }) => [feedback, misconception])).values()];
  return {
    choices: gapValues(gap),
    offered: counted(values),
    right,
    taken: right ? null : (slip?.misconception ?? null),
  };
}

/** The choices that an answer is made of. Parts left open are none, and an answer of another shape has none. */
export function picksOf({ interaction }: { readonly interaction: Item["interaction"] }, response: Response): Pick[] {
  if (interaction.type === "choice" && response.interaction === "choice")
    return pickAmong(interaction.options, response.optionId);
  if (interaction.type === "verdict" && response.interaction === "verdict") {
    const { verdict, misconception, reasons } = interaction;
    const right = response.verdict === verdict;
    const judged: Pick[] =
      response.verdict === null
        ? []
        : [{ choices: 2, offered: counted([misconception]), right, taken: right ? null : misconception }];
    return [...judged, ...(response.reasonId === null ? [] : pickAmong(reasons, response.reasonId))];
  }
  if (interaction.type === "assign" && response.interaction === "assign") {
    const given = interaction.prompts.filter(({ id }) => response.assigned[id] !== undefined);
    return picksOfPlacing({ ...interaction, prompts: given }, response.assigned);
  }
  if (interaction.type === "order" && response.interaction === "order") {
    const orders = factorial(interaction.key.length);
    const right = interaction.key.every((id, index) => response.order[index] === id);
    return [{ choices: orders, offered: { "order-swap": orders - 1 }, right, taken: right ? null : "order-swap" }];
  }
  if (interaction.type === "text" && response.interaction === "text") {
    return interaction.gaps.flatMap((gap) => {
      const typed = response.typed[gap.id]?.trim() ?? "";
      return typed === "" ? [] : [pickOfGap(gap, typed)];
    });
  }
  return [];
}
