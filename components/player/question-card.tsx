import { lazy, Suspense } from "react";
import type { Confidence } from "@/questions/view/confidence";
import { KIND_LABELS } from "@/questions/view/kind-name";
import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { CertaintyLine } from "../result/certainty-line";
import { OutcomeLine } from "../result/outcome-line";
import { Button } from "../ui/button";
import { progressOf } from "./answered";
import { CheckButton } from "./check-button";
import { ConfidenceControl } from "./confidence-control";
import { ItemControl } from "./item-control";
import type { Answer } from "./use-attempt";

/** Loaded where an answer is checked while the attempt is open, and not before: most classes never do. */
const FeedbackBody = lazy(async () => ({ default: (await import("../result/item-result")).FeedbackBody }));

/** The heading that takes the focus where a student goes to the question. */
export function headingId({ id }: Pick<PublicItem, "id">): string {
  return `stem-${id}`;
}

interface QuestionCardProps {
  readonly item: PublicItem;
  /** Where the question stands, in words. */
  readonly label: string;
  readonly answer: Answer | undefined;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
  readonly onAnswer: (response: Response | null) => void;
  readonly onConfidence: (confidence: Confidence | null) => void;
  readonly onFlag: () => void;
  /** What is said of the answer once it was checked; null before. */
  readonly feedback: ItemFeedback | null;
  /** The way to have the answer checked; null where the class does not allow it. */
  readonly check: { readonly checking: boolean; readonly problem: string | null; readonly onCheck: () => void } | null;
  /** The focus has come into the question. */
  readonly onEnter: () => void;
}

/** One question with its situation, its stem and its control. */
export function QuestionCard({
  item,
  label,
  answer,
  certaintyMarks,
  feedback,
  check,
  onAnswer,
  onConfidence,
  onFlag,
  onEnter,
}: QuestionCardProps) {
  const flagged = answer?.flagged ?? false;
  return (
    <article
      aria-labelledby={headingId(item)}
      onFocus={onEnter}
      className="grid gap-6 rounded-card border border-line bg-surface p-5 sm:p-8"
    >
      <div className="flex items-center justify-between gap-4">
        <p className="text-sm font-medium text-quiet">
          {label} · {KIND_LABELS[item.kind]}
        </p>
        {feedback ? (
          <OutcomeLine feedback={feedback} />
        ) : (
          <Button look="quiet" aria-pressed={flagged} onClick={onFlag}>
            {flagged ? "Flagged" : "Flag"}
          </Button>
        )}
      </div>
      {item.context ? <p className="rounded-lg bg-sunken px-5 py-4 font-read text-lg">{item.context}</p> : null}
      <h2 id={headingId(item)} tabIndex={-1} className="font-read text-2xl font-semibold text-pretty outline-none">
        {item.stem}
      </h2>
      {feedback ? <CertaintyLine feedback={feedback} /> : null}
      {feedback ? (
        <Suspense fallback={<p className="text-quiet">Loading the feedback…</p>}>
          <FeedbackBody item={item} feedback={feedback} heading="h3" />
        </Suspense>
      ) : (
        <>
          <ItemControl key={item.id} item={item} response={answer?.response ?? null} onChange={onAnswer} />
          <ConfidenceControl
            confidence={answer?.confidence ?? null}
            certaintyMarks={certaintyMarks}
            onChange={onConfidence}
          />
          {check ? (
            <CheckButton answered={progressOf(item, answer?.response ?? null) !== "unanswered"} {...check} />
          ) : null}
        </>
      )}
    </article>
  );
}
