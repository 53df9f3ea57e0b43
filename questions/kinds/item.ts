import type { Choice, Placeable, PublicInteraction } from "../view/public-item";
import type { KindName } from "../view/kind-name";

/** Bloom level, from recall upwards. */
export type Bloom = "remember" | "understand" | "apply" | "analyse" | "evaluate";

/** A misreading that a wrong answer shows. */
export const MISCONCEPTIONS = [
  "sibling-value",
  "actor-swap",
  "attribution-swap",
  "scenario-swap",
  "reversed-cause",
  "commitment-shift",
  "stance-swap",
  "scope-widened",
  "date-shift",
  "true-but-off-question",
  "authored-misreading",
  "order-swap",
  "obstacle-ignored",
  "condition-ignored",
] as const;
export type Misconception = (typeof MISCONCEPTIONS)[number];

export interface KeyedOption extends Choice {
  readonly correct: boolean;
  readonly misconception: Misconception | null;
  readonly feedback: string;
}

/** A gap's key: any of `accepted` (aliases included), after normalising. */
export interface KeyedGap {
  readonly id: string;
  readonly accepted: readonly [string, ...string[]];
  /** Known wrong answers with the feedback each deserves. */
  readonly slips: readonly {
    readonly text: string;
    readonly misconception: Misconception;
    readonly feedback: string;
  }[];
}

interface Interaction<T extends PublicInteraction["type"]> {
  readonly shown: Extract<PublicInteraction, { type: T }>;
}

/** The public part (`shown`) beside the key. Only `toPublicItem` may take `shown` out. */
export type KeyedInteraction =
  | (Interaction<"choice"> & {
      readonly type: "choice";
      readonly options: readonly KeyedOption[];
      /** Marks by option where distance counts (commitment scale); else 1 for the key and 0. */
      readonly credit: Readonly<Record<string, number>> | null;
    })
  | (Interaction<"verdict"> & {
      readonly type: "verdict";
      readonly verdict: boolean;
      readonly reasons: readonly KeyedOption[];
      /** What is said to whoever gets the verdict wrong. */
      readonly verdictFeedback: string;
      readonly misconception: Misconception | null;
    })
  | (Interaction<"assign"> & {
      readonly type: "assign";
      /** prompt id -> target id. */
      readonly key: Readonly<Record<string, string>>;
      readonly prompts: readonly Placeable[];
      readonly targets: readonly Placeable[];
      /** `${promptId}>${targetId}` -> why that placing fails. */
      readonly notes: Readonly<
        Record<string, { readonly misconception: Misconception | null; readonly feedback: string }>
      >;
    })
  | (Interaction<"order"> & {
      readonly type: "order";
      readonly key: readonly string[];
      /** piece id -> why it stands where it stands. */
      readonly notes: Readonly<Record<string, string>>;
    })
  | (Interaction<"text"> & { readonly type: "text"; readonly gaps: readonly KeyedGap[] });

/** One step of a proof: what it establishes, by which rule, from which claims or scenarios. */
export interface ProofStep {
  readonly about: string;
  readonly verdict: "holds" | "fails";
  readonly rule: string;
  readonly from: readonly string[];
}

/** An answer-bearing item. It stays on the server. */
export interface Item {
  readonly id: string;
  readonly family: string;
  readonly kind: KindName;
  readonly bloom: Bloom;
  readonly stem: string;
  readonly context: string | null;
  readonly voice: string;
  readonly interaction: KeyedInteraction;
  /** The key in words that a reader understands. */
  readonly answer: string;
  readonly explanation: string;
  readonly claims: readonly string[];
  readonly scenarios: readonly string[];
  readonly paragraphs: readonly number[];
  readonly proof: readonly ProofStep[];
}
