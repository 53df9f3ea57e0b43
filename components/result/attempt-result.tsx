import Link from "next/link";
import type { ReactNode } from "react";
import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { scoreShare } from "@/questions/view/score-share";
import { CertaintyTerms } from "../certainty-scheme";
import { Moment } from "../dates";
import { formatMarks, formatPercent } from "../score";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { ItemResult } from "./item-result";
import { TryLike } from "./try-like";

interface AttemptResultProps {
  readonly attemptId: string;
  readonly title: string;
  readonly className: string | null;
  readonly submittedAt: Date;
  readonly earned: number;
  readonly total: number;
  /** Whether marks count by how sure the student said to be. */
  readonly certaintyMarks: boolean;
  readonly items: readonly PublicItem[];
  readonly responses: Readonly<Record<string, Response | null>>;
  readonly feedback: Readonly<Record<string, ItemFeedback>> | null;
  readonly withheld: { readonly reason: "after-due" | "never" | "class-quiz"; readonly until: Date | null } | null;
  /** Whether only items that were not right are shown. */
  readonly onlyWrong: boolean;
  /** Opens a question that is like one of these. */
  readonly tryLike: (data: FormData) => Promise<void>;
  /** Whether that was tried, and the student had seen every such question. */
  readonly noneLike: boolean;
  /** What can be done next, where it is not another quiz. */
  readonly next?: ReactNode;
  /** Stands between the score and the questions. */
  readonly children?: ReactNode;
}

const OUTCOME_ORDER = ["right", "partly", "wrong", "skipped"] as const;
const OUTCOME_WORDS = { right: "right", partly: "partly right", wrong: "wrong", skipped: "not answered" } as const;

function Withheld({ reason, until }: NonNullable<AttemptResultProps["withheld"]>) {
  if (reason === "never")
    return <Notice>For this class, answers and feedback are not shown. Ask your instructor about them.</Notice>;
  if (reason === "class-quiz")
    return <Notice>One of these questions is in a class quiz that you have open. Submit that first.</Notice>;
  return (
    <Notice>
      {until ? (
        <>
          Answers and feedback are shown after the due date, <Moment at={until} />.
        </>
      ) : (
        "Answers and feedback are shown after the due date. Your instructor has not set one yet."
      )}
    </Notice>
  );
}

/** A submitted attempt: the score, then every item beside its key, as far as the class's policy allows. */
export function AttemptResult(props: AttemptResultProps) {
  const { attemptId, title, className, submittedAt, earned, total, items, responses, feedback, withheld } = props;
  const { certaintyMarks, onlyWrong, tryLike, noneLike, next, children } = props;
  const shown = items
    .map((item, index) => ({ item, place: index + 1, told: feedback?.[item.id] }))
    .filter(({ told }) => told && !(onlyWrong && told.outcome === "right"));
  const counts = OUTCOME_ORDER.map((outcome) => ({
    outcome,
    count: Object.values(feedback ?? {}).filter((told) => told.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return (
    <div className="page-narrow grid gap-6">
      <Card className="grid gap-3">
        <p className="text-quiet">
          {title}
          {className ? ` for ${className}` : ""}, submitted <Moment at={submittedAt} />
        </p>
        <h1 className="text-4xl tabular-nums sm:text-5xl">
          {formatMarks(earned)} of {total}{" "}
          <span className="text-2xl font-medium text-quiet">{formatPercent(scoreShare({ earned, total }))}</span>
        </h1>
        {counts.length > 0 ? (
          <p className="text-quiet">
            {counts.map(({ outcome, count }) => `${String(count)} ${OUTCOME_WORDS[outcome]}`).join(" · ")}
          </p>
        ) : null}
        {certaintyMarks ? (
          <div className="text-quiet">
            {earned < 0 ? <p>A sum below 0 counts as 0 %.</p> : null}
            <CertaintyTerms />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3 pt-2">
          {next ?? <ButtonLink href="/">Take another quiz</ButtonLink>}
          <ButtonLink href="/progress" look="secondary">
            See your progress
          </ButtonLink>
        </div>
      </Card>
      {noneLike ? <Notice>You have seen every question that is like this one.</Notice> : null}
      {withheld ? <Withheld {...withheld} /> : null}
      {children}
      {feedback ? <h2 className="sr-only">Questions</h2> : null}
      {feedback ? (
        <nav aria-label="Which questions" className="flex flex-wrap gap-x-5">
          <Link
            href={`/attempts/${attemptId}`}
            aria-current={onlyWrong ? undefined : "page"}
            className="flex min-h-11 items-center underline-offset-4 aria-[current]:font-semibold aria-[current]:underline"
          >
            All questions
          </Link>
          <Link
            href={`/attempts/${attemptId}?show=open`}
            aria-current={onlyWrong ? "page" : undefined}
            className="flex min-h-11 items-center underline-offset-4 aria-[current]:font-semibold aria-[current]:underline"
          >
            Those not fully right
          </Link>
        </nav>
      ) : null}
      {feedback && shown.length === 0 ? <p>Every answer was right.</p> : null}
      {shown.map(({ item, place, told }) =>
        told ? (
          <ItemResult key={item.id} place={place} item={item} feedback={told} response={responses[item.id] ?? null}>
            <TryLike attemptId={attemptId} itemId={item.id} place={place} action={tryLike} />
          </ItemResult>
        ) : null,
      )}
    </div>
  );
}
