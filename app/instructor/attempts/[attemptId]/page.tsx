import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ItemResult } from "@/components/result/item-result";
import { Score } from "@/components/score";
import { SimulatedBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { markRange } from "@/questions/view/certainty";
import { getAttemptReview, type AttemptReview, type ReviewedItem } from "@/server/classes/get-attempt-review";
import { requireInstructor } from "@/server/session";
import { MarkForm } from "./mark-form";

export const metadata: Metadata = { title: "Attempt" };

function Proof({ reviewed }: { readonly reviewed: ReviewedItem }) {
  return (
    <details>
      <summary className="flex min-h-11 items-center font-medium text-accent">How the map proves it</summary>
      <ul className="grid gap-1.5 pt-1">
        {reviewed.proof.map((step, index) => (
          <li key={`${step.about}-${String(index)}`}>
            <strong>{step.verdict === "holds" ? "Holds" : "Fails"}:</strong> {step.about}{" "}
            <span className="text-quiet">
              ({step.rule}; from {step.from.join(", ")})
            </span>
          </li>
        ))}
      </ul>
      <p className="pt-2 text-sm break-all text-quiet">Item {reviewed.bankId}</p>
    </details>
  );
}

const CONFIDENCE = { 1: "unsure", 2: "fairly sure", 3: "sure" } as const;

function timeText(seconds: number): string {
  return seconds < 90 ? `${String(Math.round(seconds))} s` : `${(seconds / 60).toFixed(1)} min`;
}

/** When and how the answer came. */
function AnswerFacts({ saved, seconds, confidence }: ReviewedItem) {
  if (!saved) return null;
  return (
    <p className="text-sm text-quiet">
      Saved <Moment at={saved.savedAt} />
      {seconds === null ? null : `, ${timeText(seconds)} after the save before it`}
      {confidence === 1 || confidence === 2 || confidence === 3 ? `, ${CONFIDENCE[confidence]}` : null}
    </p>
  );
}

interface NeighboursProps extends Pick<AttemptReview, "previousId" | "nextId"> {
  readonly label: string;
}

function Neighbours({ label, previousId, nextId }: NeighboursProps) {
  if (previousId === null && nextId === null) return null;
  return (
    <nav aria-label={label} className="no-print flex flex-wrap gap-3">
      {previousId ? (
        <ButtonLink look="secondary" href={`/instructor/attempts/${previousId}`}>
          Previous student
        </ButtonLink>
      ) : null}
      {nextId ? (
        <ButtonLink look="secondary" href={`/instructor/attempts/${nextId}`}>
          Next student
        </ButtonLink>
      ) : null}
    </nav>
  );
}

function Instructing({ review, reviewed }: { readonly review: AttemptReview; readonly reviewed: ReviewedItem }) {
  const mending = new URLSearchParams({ item: reviewed.bankId }).toString();
  return (
    <div className="grid gap-1 border-t border-line pt-3">
      <AnswerFacts {...reviewed} />
      <Proof reviewed={reviewed} />
      {review.submittedAt ? (
        <MarkForm
          attemptId={review.id}
          itemId={reviewed.item.id}
          computed={reviewed.computed}
          range={markRange(review.certaintyMarks)}
          mark={reviewed.mark}
        />
      ) : null}
      <p className="no-print">
        <Link
          href={`/instructor/classes/${review.class.id}/mending?${mending}`}
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          Mend this question for the whole class
        </Link>
      </p>
    </div>
  );
}

export default async function ReviewPage({ params }: PageProps<"/instructor/attempts/[attemptId]">) {
  const { attemptId } = await params;
  const user = await requireInstructor(`/instructor/attempts/${attemptId}`);
  const review = await getAttemptReview(user, attemptId);
  if (!review) notFound();
  const { student, quizTitle, submittedAt, startedAt, earned, total, items } = review;
  return (
    <div className="page-narrow grid gap-6">
      <p>
        <Link
          href={`/instructor/classes/${review.class.id}`}
          className="flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
        >
          ← {review.class.name}
        </Link>
      </p>
      <Card className="grid gap-3">
        <h1 className="flex flex-wrap items-center gap-3 text-3xl">
          <Link
            href={`/instructor/classes/${review.class.id}/students/${student.id}`}
            className="underline decoration-line-strong decoration-2 underline-offset-4"
          >
            {student.name}
          </Link>
          {student.simulated ? <SimulatedBadge /> : null}
        </h1>
        <p className="text-quiet">{student.email}</p>
        <p>
          {quizTitle}, begun <Moment at={startedAt} />
          {submittedAt ? (
            <>
              , submitted <Moment at={submittedAt} />
            </>
          ) : (
            ", still open: what stands below may change"
          )}
        </p>
        {earned !== null ? (
          <p className="text-2xl font-semibold">
            <Score earned={earned} total={total} />
          </p>
        ) : null}
        {review.certaintyMarks ? (
          <p className="text-quiet">
            By certainty marks: each question is out of 3
            {earned !== null && earned < 0 ? ", and a sum below 0 counts as 0 %" : ""}.
          </p>
        ) : null}
        <Neighbours label="Students of the class" {...review} />
      </Card>
      <h2 className="sr-only">Questions</h2>
      {items.map((reviewed, index) => (
        <ItemResult
          key={reviewed.item.id}
          place={index + 1}
          item={reviewed.item}
          feedback={reviewed.feedback}
          response={reviewed.saved?.response ?? null}
        >
          <Instructing review={review} reviewed={reviewed} />
        </ItemResult>
      ))}
      <Neighbours label="Students of the class, again" {...review} />
    </div>
  );
}
