import type { Bank } from "@/questions/bank/bank";
import { itemFeedback } from "@/questions/kinds/feedback";
import type { AnsweredAttempt, MarkedItem } from "@/questions/marking/mark-attempt";
import type { ItemFeedback } from "@/questions/view/public-item";
import { publicIdAt } from "../attempts/pinned-items";

function outcomeOf(told: ItemFeedback, { correctness, withdrawn, overridden }: MarkedItem): ItemFeedback["outcome"] {
  if (!overridden || withdrawn) return told.outcome;
  if (correctness >= 1) return "right";
  if (correctness > 0) return "partly";
  return told.outcome === "skipped" ? "skipped" : "wrong";
}

/**
 * Feedback on the item at a place of an attempt by the key as mended, with the mark that counts. The caller has asked the
 * policy.
 */
export function markedFeedback(
  bank: Bank,
  marked: MarkedItem,
  { responses, certainty }: AnsweredAttempt,
  at: number,
  comment: string,
): ItemFeedback {
  const told = itemFeedback(bank, marked.item, publicIdAt(at), responses[at] ?? null);
  return {
    ...told,
    outcome: outcomeOf(told, marked),
    earned: marked.earned,
    total: marked.max,
    ...(certainty && { certainty: { stated: certainty[at] ?? null } }),
    marking: { withdrawn: marked.withdrawn, overridden: marked.overridden, comment },
  };
}
