import type { Response } from "../view/response";
import type { Item, KeyedInteraction } from "./item";
import { fillsGap } from "./typed-answer";

/** The mark of a response, or why it cannot be one for this item. Every item is worth one mark. */
export type Grade =
  | { readonly type: "invalid"; readonly message: string }
  | { readonly type: "points"; readonly earned: number; readonly total: 1 };

type ResponseTo<T extends KeyedInteraction["type"]> = Extract<Response, { interaction: T }>;
type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;
type Grader<T extends KeyedInteraction["type"]> = (interaction: Keyed<T>, response: ResponseTo<T>) => Grade;

/** Verdict right but for the wrong reason: half, since half was shown. A wrong verdict earns nothing. */
const RIGHT_VERDICT_ALONE = 0.5;

const points = (earned: number): Grade => ({ type: "points", earned, total: 1 });
const invalid = (message: string): Grade => ({ type: "invalid", message });

const GRADERS: { readonly [T in KeyedInteraction["type"]]: Grader<T> } = {
  choice: ({ options, credit }, { optionId }) => {
    const chosen = options.find((option) => option.id === optionId);
    if (!chosen) return invalid("This question has no such option.");
    return points(credit ? (credit[optionId] ?? 0) : Number(chosen.correct));
  },
  verdict: ({ verdict, reasons }, response) => {
    const reason = reasons.find((option) => option.id === response.reasonId);
    if (response.reasonId !== null && !reason) return invalid("This question has no such reason.");
    if (response.verdict !== verdict) return points(0);
    return points(reason?.correct ? 1 : RIGHT_VERDICT_ALONE);
  },
  assign: ({ key, prompts, targets, shown }, { assigned }) => {
    for (const [promptId, targetId] of Object.entries(assigned)) {
      const prompt = prompts.find((each) => each.id === promptId);
      const target = targets.find((each) => each.id === targetId);
      if (!prompt || !target) return invalid("This question has no such row or piece.");
      if (target.group !== undefined && prompt.group !== target.group)
        return invalid("That piece belongs to another group.");
    }
    const used = Object.values(assigned);
    if (!shown.reusable && new Set(used).size < used.length) return invalid("A piece can be used only once.");
    const right = prompts.filter((prompt) => assigned[prompt.id] === key[prompt.id]).length;
    return points(right / prompts.length);
  },
  order: ({ key }, { order }) => {
    const isPermutation =
      order.length === key.length && new Set(order).size === key.length && order.every((id) => key.includes(id));
    if (!isPermutation) return invalid("An order names every piece once.");
    return points(shareOfPairsInOrder(key, order));
  },
  text: ({ gaps }, { typed }) => {
    const known = new Set(gaps.map((gap) => gap.id));
    if (Object.keys(typed).some((id) => !known.has(id))) return invalid("This question has no such gap.");
    const right = gaps.filter((gap) => fillsGap(typed[gap.id] ?? "", gap)).length;
    return points(right / gaps.length);
  },
};

/**
 * Kendall's tau between the key and the order given, cut off at 0: the share of pairs in order less the share out
 * of order. A random order earns little, one swap of neighbours costs little.
 */
function shareOfPairsInOrder(key: readonly string[], order: readonly string[]): number {
  const place = new Map(order.map((id, index) => [id, index]));
  let pairs = 0;
  let inOrder = 0;
  key.forEach((first, index) => {
    for (const second of key.slice(index + 1)) {
      pairs += 1;
      if ((place.get(first) ?? 0) < (place.get(second) ?? 0)) inOrder += 1;
    }
  });
  return pairs === 0 ? 0 : Math.max(0, (2 * inOrder - pairs) / pairs);
}

/** Grades a response; null (nothing answered) earns 0. A response of another shape or with unknown ids is invalid. */
export function gradeResponse(item: Item, response: Response | null): Grade {
  if (response === null) return points(0);
  if (response.interaction !== item.interaction.type)
    return invalid("The answer does not have the form that this question asks for.");
  const grader = GRADERS[item.interaction.type] as (interaction: KeyedInteraction, response: Response) => Grade;
  return grader(item.interaction, response);
}
