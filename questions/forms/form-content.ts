import { z } from "zod";
import type { Bloom } from "../kinds/item";
import { KIND_NAMES, type KindName } from "../view/kind-name";
import { FORM_PLANS } from "./form-plan";

/** How deep a question goes, the deepest first. */
const DEPTHS = ["reasoning", "understanding", "recall"] as const;
export type Depth = (typeof DEPTHS)[number];

/** The levels of Bloom's taxonomy by depth. */
const DEPTH_OF = {
  remember: "recall",
  understand: "understanding",
  apply: "reasoning",
  analyse: "reasoning",
  evaluate: "reasoning",
} as const satisfies Record<Bloom, Depth>;

export const MAX_ITEMS = 40;

const share = z.number().int().min(0).max(MAX_ITEMS);

/** What a form asks, where an instructor has chosen it rather than a quiz of the house. */
export const formContentSchema = z.strictObject({
  kinds: z.array(z.enum(KIND_NAMES)).min(1),
  /** Ids of the scenarios that every question is about; none for the whole article. */
  scenarios: z.array(z.string().max(80)),
  items: z.number().int().min(1).max(MAX_ITEMS),
  /** Questions of each depth, `items` in all; null for any mix. */
  mix: z.strictObject({ reasoning: share, understanding: share, recall: share }).nullable(),
});
export type FormContent = z.infer<typeof formContentSchema>;

/** One place of a form. */
export interface FormPlace {
  readonly kind: KindName;
  /** Null for any. */
  readonly depth: Depth | null;
}

export function depthOf(bloom: Bloom): Depth {
  return DEPTH_OF[bloom];
}

/** Kinds in the order in which they are placed: the full quiz has every one. */
const PLACING_ORDER: readonly KindName[] = [...new Set<KindName>(FORM_PLANS.FULL)];

/**
 * The places of a form of chosen content: the kinds in turn, depth by depth. `has` says whether the article has
 * questions of a kind and depth; a kind without any gives its places to the others.
 */
export function placesOf(
  { kinds, items, mix }: FormContent,
  has: (kind: KindName, depth: Depth | null) => boolean,
): FormPlace[] {
  const inOrder = PLACING_ORDER.filter((kind) => kinds.includes(kind));
  const wanted = mix ? DEPTHS.map((depth) => ({ depth, places: mix[depth] })) : [{ depth: null, places: items }];
  return wanted.flatMap(({ depth, places }) => {
    const able = inOrder.filter((kind) => has(kind, depth));
    const dealt = Array.from({ length: able.length === 0 ? 0 : places }, (_, at) => able[at % able.length]);
    return inOrder.flatMap((kind) => dealt.filter((each) => each === kind).map(() => ({ kind, depth })));
  });
}
