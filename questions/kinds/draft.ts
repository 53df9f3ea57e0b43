import type { KindName } from "../view/kind-name";
import type { Segment } from "../view/public-item";
import type { Bloom, KeyedGap, Misconception, ProofStep } from "./item";

/** An option before its place on the form is drawn. */
export interface DraftOption {
  readonly text: string;
  readonly misconception: Misconception | null;
  readonly feedback: string;
}

export interface DraftPair {
  readonly prompt: string;
  readonly target: string;
  readonly group?: string;
}

export interface Note {
  /** Null where a placing is wrong without being a misreading, as when a true statement is denied. */
  readonly misconception: Misconception | null;
  readonly feedback: string;
}

/** What is answered and what is right, before order and ids are drawn. */
export type DraftBody =
  | { readonly type: "choice"; readonly key: DraftOption; readonly distractors: readonly DraftOption[] }
  | {
      /** Options in a fixed order, with marks by distance from the key. */
      readonly type: "scale";
      readonly options: readonly DraftOption[];
      readonly keyIndex: number;
      readonly credit: readonly number[];
    }
  | {
      readonly type: "verdict";
      readonly statement: string;
      readonly verdict: boolean;
      readonly reasonPrompt: string;
      readonly reasonKey: DraftOption;
      readonly reasonDistractors: readonly DraftOption[];
      readonly verdictFeedback: string;
      readonly misconception: Misconception | null;
    }
  | {
      readonly type: "assign";
      readonly pairs: readonly DraftPair[];
      /** Targets that belong to no prompt. */
      readonly surplus: readonly { readonly text: string; readonly group?: string }[];
      /** Set where the targets are fixed categories, in this order, that may be used again. */
      readonly categories: readonly string[] | null;
      readonly promptHeading: string;
      readonly targetHeading: string;
      /** What is said to whoever gives this prompt that target. */
      readonly noteFor: (prompt: string, target: string) => Note;
    }
  | {
      readonly type: "order";
      readonly chain: readonly { readonly text: string; readonly note: string }[];
      readonly firstLabel: string;
      readonly lastLabel: string;
    }
  | { readonly type: "text"; readonly segments: readonly Segment[]; readonly gaps: readonly KeyedGap[] };

/** One legal item before its layout is drawn. Its id is made from its family and its content. */
export interface Draft {
  readonly family: string;
  readonly kind: KindName;
  readonly bloom: Bloom;
  readonly stem: string;
  readonly context: string | null;
  readonly voice: string;
  readonly body: DraftBody;
  readonly answer: string;
  readonly explanation: string;
  readonly claims: readonly string[];
  readonly scenarios: readonly string[];
  readonly proof: readonly ProofStep[];
  /** Facts that the item asks for: two items that ask for one fact never share a form. */
  readonly asks: readonly string[];
  /** Facts that its wording gives away: they never share a form with an item that asks for them. */
  readonly reveals: readonly string[];
}
