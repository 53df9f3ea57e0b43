import type { Confidence } from "./confidence";
import type { KindName } from "./kind-name";

/** One thing a student can pick or place. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** A prompt or target of an `assign` interaction; a prompt takes only targets of its own group. */
export interface Placeable extends Choice {
  readonly group?: string;
}

/** A stretch of text, or a gap to type into. */
export type Segment =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "gap"; readonly id: string; readonly hint: string; readonly width: "short" | "long" };

/** How an item is answered, without anything that tells which answer is right. */
export type PublicInteraction =
  | { readonly type: "choice"; readonly options: readonly Choice[]; readonly ordered: boolean }
  | {
      readonly type: "verdict";
      readonly statement: string;
      readonly verdictLabels: { readonly yes: string; readonly no: string };
      readonly reasonPrompt: string;
      readonly reasons: readonly Choice[];
    }
  | {
      readonly type: "assign";
      readonly prompts: readonly Placeable[];
      readonly targets: readonly Placeable[];
      /** Whether one target may be given to several prompts. */
      readonly reusable: boolean;
      readonly promptHeading: string;
      readonly targetHeading: string;
    }
  | {
      readonly type: "order";
      readonly pieces: readonly Choice[];
      readonly firstLabel: string;
      readonly lastLabel: string;
    }
  | { readonly type: "text"; readonly segments: readonly Segment[] };

/** An item as a student may see it while answering: no key, no feedback, no seed, no claim ids. */
export interface PublicItem {
  /** The item's place in its attempt as an opaque name ("q1"); the bank's id names the claim it rests on. */
  readonly id: string;
  readonly kind: KindName;
  readonly stem: string;
  /** A situation or passage shown above the question. */
  readonly context: string | null;
  readonly interaction: PublicInteraction;
}

interface ClaimReference {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
  readonly voice: string;
}

export type PartOutcome = "right" | "wrong" | "missed" | "not-answered";

/** What is said of one option, prompt, gap or piece after an answer. */
export interface PartFeedback {
  /** Id of the option, prompt, gap or piece. */
  readonly id: string;
  readonly outcome: PartOutcome;
  /** What belongs here, where that is not plain from the id. */
  readonly expected: string | null;
  /** What the student gave, in words. */
  readonly given: string | null;
  /** Which misreading it is and why it fails; null where there is nothing to say. */
  readonly note: string | null;
  /** Misconception code, for display as a label. */
  readonly misconception: string | null;
}

/** Feedback on one answered item. Built on the server, and sent only when the policy allows. */
export interface ItemFeedback {
  readonly itemId: string;
  readonly outcome: "right" | "partly" | "wrong" | "skipped";
  /** Marks, earned <= total; below 0 under certainty marks alone. */
  readonly earned: number;
  readonly total: number;
  /** Under certainty marks, how sure the student said to be, null for nothing said; absent without them. */
  readonly certainty?: { readonly stated: Confidence | null };
  /** The key in words. */
  readonly answer: string;
  readonly parts: readonly PartFeedback[];
  /** Why the key holds. */
  readonly explanation: string;
  readonly claims: readonly ClaimReference[];
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly paragraph: number }[];
  /** Every scenario of the article in its order, to show the place of those above; empty where there are none above. */
  readonly scenarioLine: readonly { readonly id: string; readonly title: string }[];
  readonly paragraphs: readonly number[];
  /** What an instructor has done about the mark; absent where marks are never changed. */
  readonly marking?: {
    /** The item counts for nobody. */
    readonly withdrawn: boolean;
    readonly overridden: boolean;
    /** Empty for none. */
    readonly comment: string;
  };
}
