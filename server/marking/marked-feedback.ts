import type { Bank } from "@/questions/bank/bank";
import { itemFeedback } from "@/questions/kinds/feedback";
import type { MarkedItem } from "@/questions/marking/mark-attempt";
import type { ItemFeedback } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

function outcomeOf(told: ItemFeedback, { earned, withdrawn, overridden }: MarkedItem): ItemFeedback["outcome"] {
  if (!overridden || withdrawn) return told.outcome;
  if (earned >= 1) return "right";
  if (earned > 0) return "partly";
  return told.outcome === "skipped" ? "skipped" : "wrong";
}

/** Feedback on an item by the key as mended, with the mark that counts. The caller has asked the policy. */
export function markedFeedback(
  bank: Bank,
  marked: MarkedItem,
  publicId: string,
  response: Response | null,
  comment: string,
): ItemFeedback {
  const told = itemFeedback(bank, marked.item, publicId, response);
  return {
    ...told,
    outcome: outcomeOf(told, marked),
    earned: marked.earned,
    total: marked.max,
    marking: { withdrawn: marked.withdrawn, overridden: marked.overridden, comment },
  };
}
