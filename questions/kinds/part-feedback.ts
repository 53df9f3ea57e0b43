import type { PartFeedback, PartOutcome } from "../view/public-item";
import type { Response } from "../view/response";
import type { Item, KeyedGap, KeyedInteraction, KeyedOption } from "./item";
import { MISCONCEPTION_LABELS } from "./misconception-labels";
import { fillsGap, isAccepted, normalise } from "./typed-answer";

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;
type ResponseTo<T extends KeyedInteraction["type"]> = Extract<Response, { interaction: T }>;
type Teller<T extends KeyedInteraction["type"]> = (
  interaction: Keyed<T>,
  response: ResponseTo<T> | null,
) => PartFeedback[];

interface Told {
  readonly expected?: string | null;
  readonly given?: string | null;
  readonly note?: string | null;
  readonly misconception?: keyof typeof MISCONCEPTION_LABELS | null;
}

function part(
  id: string,
  outcome: PartOutcome,
  { expected = null, given = null, note = null, misconception = null }: Told = {},
): PartFeedback {
  return {
    id,
    outcome,
    expected,
    given,
    note,
    misconception: misconception ? MISCONCEPTION_LABELS[misconception] : null,
  };
}

/** The chosen option and the key: other options are left unsaid. */
function optionParts(options: readonly KeyedOption[], chosenId: string | null): PartFeedback[] {
  return options.flatMap((option) => {
    if (option.id === chosenId) {
      return [
        part(option.id, option.correct ? "right" : "wrong", {
          note: option.feedback,
          misconception: option.misconception,
        }),
      ];
    }
    return option.correct ? [part(option.id, "missed")] : [];
  });
}

/** The known wrong answer that was typed, or else the one it is a slip of the pen from. */
function knownSlip(given: string, { slips }: KeyedGap): KeyedGap["slips"][number] | undefined {
  return (
    slips.find(({ text }) => normalise(text) === normalise(given)) ??
    slips.find(({ text }) => isAccepted(given, [text]))
  );
}

const TELLERS: { readonly [T in KeyedInteraction["type"]]: Teller<T> } = {
  choice: ({ options }, response) => optionParts(options, response?.optionId ?? null),
  verdict: ({ verdict, reasons, shown, verdictFeedback, misconception }, response) => {
    const { yes, no } = shown.verdictLabels;
    const given = response?.verdict ?? null;
    const outcome = given === null ? "not-answered" : given === verdict ? "right" : "wrong";
    const label = (value: boolean): string => (value ? yes : no);
    return [
      part("verdict", outcome, {
        expected: label(verdict),
        given: given === null ? null : label(given),
        note: verdictFeedback,
        misconception: outcome === "wrong" ? misconception : null,
      }),
      ...optionParts(reasons, response?.reasonId ?? null),
    ];
  },
  assign: ({ key, prompts, targets, notes }, response) => {
    const text = (id: string | undefined): string | null => targets.find((target) => target.id === id)?.text ?? null;
    return prompts.map((prompt) => {
      const given = response?.assigned[prompt.id];
      if (given === undefined) return part(prompt.id, "not-answered", { expected: text(key[prompt.id]) });
      if (given === key[prompt.id]) return part(prompt.id, "right", { expected: text(given), given: text(given) });
      const note = notes[`${prompt.id}>${given}`];
      return part(prompt.id, "wrong", {
        expected: text(key[prompt.id]),
        given: text(given),
        note: note?.feedback ?? null,
        misconception: note?.misconception ?? null,
      });
    });
  },
  order: ({ key, notes, shown }, response) => {
    const text = (id: string | undefined): string | null => shown.pieces.find((piece) => piece.id === id)?.text ?? null;
    return key.map((id, index) => {
      const given = response?.order.indexOf(id) ?? -1;
      const outcome = given < 0 ? "not-answered" : given === index ? "right" : "wrong";
      const told = { expected: `${String(index + 1)}. ${text(id) ?? ""}`, note: notes[id] ?? null };
      return part(
        id,
        outcome,
        given < 0
          ? told
          : { ...told, given: `Place ${String(given + 1)}`, misconception: outcome === "wrong" ? "order-swap" : null },
      );
    });
  },
  text: ({ gaps }, response) =>
    gaps.map((gap) => {
      const given = response?.typed[gap.id]?.trim() ?? "";
      if (given === "") return part(gap.id, "not-answered", { expected: gap.accepted[0] });
      if (fillsGap(given, gap)) return part(gap.id, "right", { expected: gap.accepted[0], given });
      const slip = knownSlip(given, gap);
      const note = slip?.feedback ?? `The article does not have “${given}” in this place.`;
      return part(gap.id, "wrong", {
        expected: gap.accepted[0],
        given,
        note,
        misconception: slip?.misconception ?? null,
      });
    }),
};

/** What is said of each part of a response: only of what was chosen, and of what was missed. */
export function partFeedback(item: Item, response: Response | null): PartFeedback[] {
  const fitting = response?.interaction === item.interaction.type ? response : null;
  const teller = TELLERS[item.interaction.type] as (
    interaction: KeyedInteraction,
    response: Response | null,
  ) => PartFeedback[];
  return teller(item.interaction, fitting);
}
