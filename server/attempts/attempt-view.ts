import type { QuizKind } from "../generated/prisma/enums";
import type { Confidence } from "@/questions/view/confidence";
import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

/** An answer as the server has it. */
export interface SavedResponse {
  readonly response: Response | null;
  readonly flagged: boolean;
  /** How sure the student was; null where nothing was said. */
  readonly confidence: Confidence | null;
  readonly sequence: number;
  readonly savedAt: Date;
  /** When it was checked; such an answer stands. */
  readonly checkedAt: Date | null;
}

/** Why feedback is not shown, and until when. */
export interface Withheld {
  /** "class-quiz": one of its questions stands in a quiz of a class that is open. */
  readonly reason: "after-due" | "never" | "class-quiz";
  readonly until: Date | null;
}

/** What a submitted attempt shows. */
export interface AttemptResult {
  /** The sum of the marks; under certainty marks it can be below 0. */
  readonly earned: number | null;
  readonly total: number;
  /** By public item id; null while the policy withholds it. */
  readonly feedback: Readonly<Record<string, ItemFeedback>> | null;
  readonly withheld: Withheld | null;
}

/** An attempt as its student may see it now: nothing in it tells a key before the policy allows. */
export interface AttemptView {
  readonly id: string;
  readonly quiz: QuizKind;
  /** What a submitted practice was about: "session", "claim:ID", "misreading:CODE"; null for anything else. */
  readonly focus: string | null;
  readonly quizTitle: string;
  readonly className: string | null;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly serverNow: Date;
  readonly submittedAt: Date | null;
  readonly items: readonly PublicItem[];
  /** Said where the quiz has fewer questions than usual. */
  readonly shortfall: string | null;
  readonly saved: Readonly<Record<string, SavedResponse>>;
  /** Whether single answers may be checked while the attempt is open. */
  readonly checksAtOnce: boolean;
  /** Whether marks count by how sure the student said to be. */
  readonly certaintyMarks: boolean;
  /** Where the student was last: an item's index, or the number of items for the review. */
  readonly place: number;
  /** Feedback on the answers that were checked, by public item id; empty once the attempt has a result. */
  readonly checked: Readonly<Record<string, ItemFeedback>>;
  readonly result: AttemptResult | null;
}
