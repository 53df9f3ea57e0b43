import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { Score } from "@/components/score";
import { SimulatedBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getAttemptsBehind } from "@/server/statistics/get-attempts-behind";
import { requireInstructor } from "@/server/session";

export const metadata: Metadata = { title: "Attempts behind a number" };

export default async function BehindPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/statistics/attempts">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/statistics`);
  const found = await getAttemptsBehind(user, classId, await searchParams);
  if (!found) notFound();
  const { attempts, about } = found;
  return (
    <div className="page">
      <ClassNav classId={classId} className={found.class.name} current={null} />
      <PageHeading
        title={`${String(attempts.length)} ${attempts.length === 1 ? "attempt" : "attempts"}`}
        lead={[found.quizTitle, ...about].join("; ")}
      />
      {attempts.length === 0 ? (
        <Card>
          <p>No attempt fits this.</p>
        </Card>
      ) : (
        <ul className="grid gap-3">
          {attempts.map((attempt) => (
            <li
              key={attempt.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-card border border-line bg-surface px-5 py-3"
            >
              <span className="flex flex-wrap items-center gap-2">
                <Link
                  href={`/instructor/attempts/${attempt.id}${attempt.places[0] === undefined ? "" : `#q${String(attempt.places[0])}`}`}
                  className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
                >
                  {attempt.student}
                </Link>
                {attempt.simulated ? <SimulatedBadge /> : null}
                {attempt.places.length > 0 ? (
                  <span className="text-quiet">question {attempt.places.join(", ")}</span>
                ) : null}
              </span>
              <span className="flex flex-wrap gap-x-5 text-quiet">
                <Score earned={attempt.earned} total={attempt.total} />
                <Moment at={attempt.submittedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
