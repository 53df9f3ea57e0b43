import type { PublicInteraction, PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

/** What every control takes: the item's shown part, the answer so far, and where a change goes. */
export interface ControlProps<T extends PublicInteraction["type"]> {
  readonly item: PublicItem;
  readonly interaction: Extract<PublicInteraction, { type: T }>;
  readonly response: Extract<Response, { interaction: T }> | null;
  readonly onChange: (response: Response | null) => void;
}
