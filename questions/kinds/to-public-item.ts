import type { PublicItem } from "../view/public-item";
import type { Item } from "./item";

/**
 * The only way from an answer-bearing item to what a student may see: `shown` alone, under an id that tells nothing.
 */
export function toPublicItem(item: Item, publicId: string): PublicItem {
  return { id: publicId, kind: item.kind, stem: item.stem, context: item.context, interaction: item.interaction.shown };
}
