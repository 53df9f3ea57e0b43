import type { Metadata } from "next";
import Link from "next/link";
import { Moment } from "@/components/dates";
import { Score } from "@/components/score";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listAttempts } from "@/server/attempts/list-attempts";
import { requireUser } from "@/server/session";

export const metadata: Metadata = { title: "Attempts" };

export default async function AttemptsPage() {
  const attempts = await listAttempts(await requireUser("/attempts"));
  return (
    <div className="page">
      <PageHeading title="Your attempts" lead="Every quiz that you have begun, the latest first." />
      {attempts.length === 0 ? (
        <Card className="grid justify-items-start gap-4">
          <p>You have not taken a quiz yet.</p>
          <ButtonLink href="/">Pick a quiz</ButtonLink>
        </Card>
      ) : (
        <ul className="grid gap-3">
          {attempts.map((attempt) => (
            <li
              key={attempt.id}
              className="grid gap-x-6 gap-y-1 rounded-card border border-line bg-surface p-5 sm:grid-cols-[1fr_auto_auto] sm:items-baseline"
            >
              <Link
                href={`/attempts/${attempt.id}`}
                className="text-lg font-semibold text-accent underline-offset-4 hover:underline"
              >
                {attempt.quizTitle}
                {attempt.className ? <span className="font-normal"> for {attempt.className}</span> : null}
              </Link>
              <span className="text-quiet">
                {attempt.submittedAt ? (
                  <Moment at={attempt.submittedAt} />
                ) : (
                  <>
                    begun <Moment at={attempt.startedAt} />
                  </>
                )}
              </span>
              <span className="sm:w-40 sm:text-end">
                {attempt.earned !== null && attempt.total !== null ? (
                  <Score earned={attempt.earned} total={attempt.total} />
                ) : (
                  `Open, ${String(attempt.answered)} answered`
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
