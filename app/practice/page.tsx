import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PractiseForm } from "@/app/_components/practise-form";
import { TodayCard } from "@/app/_components/today-card";
import { Day } from "@/components/day";
import { MasteryBar } from "@/components/mastery-bar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getPractice, type Practice } from "@/server/practice/get-practice";
import { requireUser } from "@/server/session";
import { problemText } from "../_components/problem-text";

export const metadata: Metadata = { title: "Practice" };

const PROBLEMS = {
  "used-up": "There is no further question to practise here.",
  sealed:
    "What there is to practise here would help with a class quiz whose answers are not shown yet. It comes back when they are.",
};
/** Claims listed by need: as many as a session asks about. */
const LISTED = 8;

const REASONS = {
  "confident-error": { label: "missed while sure", tone: "wrong" },
  due: { label: "due", tone: "accent" },
  weak: { label: "weak", tone: "partly" },
} as const;

type Listed = Practice["claims"][number];

function reasonBadge(reason: Listed["reason"]) {
  if (reason === "new" || reason === "ahead") return null;
  const { label, tone } = REASONS[reason];
  return <Badge tone={tone}>{label}</Badge>;
}

function ClaimRow({ claim }: { readonly claim: Listed }) {
  return (
    <li className="grid gap-3 border-t border-line pt-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:gap-6">
      <MasteryBar
        label={
          <>
            {reasonBadge(claim.reason)}{" "}
            <Link href={`/study#claim-${claim.id}`} className="underline-offset-4 hover:underline">
              {claim.statement}
            </Link>
          </>
        }
        mastery={claim.mastery}
      />
      <PractiseForm focus={`claim:${claim.id}`} label={`Practise: ${claim.statement}`}>
        Practise this
      </PractiseForm>
    </li>
  );
}

function Waiting({ practice }: { readonly practice: Practice }) {
  const { claims, counts } = practice;
  return (
    <Card aria-labelledby="waiting" className="grid gap-4">
      <h2 id="waiting" className="text-xl">
        First in line
      </h2>
      {claims.length === 0 ? (
        <p className="text-quiet">
          {counts.ahead > 0
            ? "Everything that you have met is fresh. New claims come next."
            : "You have not answered anything yet, so a session begins with the article's first claims."}
        </p>
      ) : (
        <ul className="grid gap-4">
          {claims.slice(0, LISTED).map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      <p className="text-sm text-quiet">
        {claims.length > LISTED ? `${String(claims.length - LISTED)} more are waiting. ` : ""}
        {counts.new > 0 ? `${String(counts.new)} claims have not been asked yet. ` : ""}
        <Link href="/progress">All claims are on your progress page.</Link>
      </p>
    </Card>
  );
}

/** Days practised, where there are any; days off are nobody's business. */
function Rhythm({ rhythm }: { readonly rhythm: Practice["rhythm"] }) {
  if (rhythm.activeDays === 0) return null;
  return (
    <p className="text-sm text-quiet">
      You practised on {rhythm.activeDays} of the last 7 days
      {rhythm.run > 1 ? `; ${String(rhythm.run)} days are on your present run, which a day off does not end` : ""}.
    </p>
  );
}

export default async function PracticePage({ searchParams }: PageProps<"/practice">) {
  const user = await requireUser("/practice");
  const [practice, { problem }] = await Promise.all([getPractice(user), searchParams]);
  if (!practice) notFound();
  const { counts, dueMinutes, nextDue, openSession, rhythm } = practice;
  return (
    <div className="page-narrow grid gap-6">
      <PageHeading
        title="Practice"
        lead="A few minutes now and then. A claim comes back when you are about to forget it, each time with another question."
      />
      {typeof problem === "string" ? (
        <Notice tone="problem">{problemText(PROBLEMS, problem, "There is no such practice.")}</Notice>
      ) : null}
      <TodayCard due={counts.due + counts["confident-error"]} minutes={dueMinutes} openSession={openSession}>
        {nextDue ? (
          <p className="text-sm text-quiet">
            The next claims fall due on <Day at={nextDue} />.
          </p>
        ) : null}
        <Rhythm rhythm={rhythm} />
      </TodayCard>
      <Waiting practice={practice} />
    </div>
  );
}
