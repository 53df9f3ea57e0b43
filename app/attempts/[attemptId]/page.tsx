import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PractiseForm } from "@/app/_components/practise-form";
import { WhatMoved } from "@/components/progress/what-moved";
import { Player } from "@/components/player/player";
import { AttemptResult } from "@/components/result/attempt-result";
import { Notice } from "@/components/ui/notice";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { getPracticeOutcome } from "@/server/practice/get-practice-outcome";
import { requireUser } from "@/server/session";
import { tryLikeAction } from "./actions";

export const metadata: Metadata = { title: "Quiz" };

export default async function AttemptPage({ params, searchParams }: PageProps<"/attempts/[attemptId]">) {
  const [{ attemptId }, { q, show, like }] = await Promise.all([params, searchParams]);
  const user = await requireUser(`/attempts/${attemptId}`);
  const view = await getAttemptView(user, attemptId);
  if (!view) notFound();
  const { id, quizTitle, className, items, saved, result, submittedAt } = view;
  if (result && submittedAt) {
    return (
      <AttemptResult
        attemptId={id}
        title={quizTitle}
        className={className}
        submittedAt={submittedAt}
        earned={result.earned ?? 0}
        total={result.total}
        certaintyMarks={view.certaintyMarks}
        items={items}
        responses={Object.fromEntries(Object.entries(saved).map(([itemId, { response }]) => [itemId, response]))}
        feedback={result.feedback}
        withheld={result.withheld}
        onlyWrong={show === "open"}
        tryLike={tryLikeAction}
        noneLike={like === "none"}
        next={
          view.focus ? (
            <PractiseForm focus={view.focus} label="Once more" look="primary">
              Practise on
            </PractiseForm>
          ) : undefined
        }
      >
        <WhatMoved moved={(result.feedback && (await getPracticeOutcome(user, id)))?.moved ?? []} />
      </AttemptResult>
    );
  }
  // The address has it for a reload of this tab; the server, for whoever comes from elsewhere.
  const place = q === undefined ? view.place : Number(q) - 1;
  return (
    <>
      {view.shortfall ? (
        <div className="page-narrow mb-6">
          <Notice>{view.shortfall}</Notice>
        </div>
      ) : null}
      <Player
        title={className ? `${quizTitle} for ${className}` : quizTitle}
        deadlineAt={view.deadlineAt?.toISOString() ?? null}
        certaintyMarks={view.certaintyMarks}
        checked={view.checksAtOnce ? view.checked : null}
        initialPlace={Number.isInteger(place) ? place : 0}
        attempt={{
          id,
          startedAt: view.startedAt.toISOString(),
          serverNow: view.serverNow.toISOString(),
          items,
          saved: Object.fromEntries(
            Object.entries(saved).map(([itemId, { response, flagged, confidence, sequence }]) => [
              itemId,
              { response, flagged, confidence, sequence },
            ]),
          ),
        }}
      />
    </>
  );
}
