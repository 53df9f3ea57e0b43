import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ItemResult } from "@/components/result/item-result";
import { Score } from "@/components/score";
import { SimulatedBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getAttemptReview, type AttemptReview, type ReviewedItem } from "@/server/classes/get-attempt-review";
import { requireInstructor } from "@/server/session";

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
      <p className="pt-2 text-sm break-all text-quiet">
        Item {reviewed.bankId}
        {reviewed.saved ? (
          <>
            , answer saved <Moment at={reviewed.saved.savedAt} />
          </>
        ) : null}
      </p>
    </details>
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
          Previous attempt
        </ButtonLink>
      ) : null}
      {nextId ? (
        <ButtonLink look="secondary" href={`/instructor/attempts/${nextId}`}>
          Next attempt
        </ButtonLink>
      ) : null}
    </nav>
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
          {student.name}
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
        <Neighbours label="Attempts of the class" {...review} />
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
          <Proof reviewed={reviewed} />
        </ItemResult>
      ))}
      <Neighbours label="Attempts of the class, again" {...review} />
    </div>
  );
}
