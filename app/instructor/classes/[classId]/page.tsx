import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { CopyButton } from "@/components/instructor/copy-button";
import { ScoreHistogram } from "@/components/instructor/score-histogram";
import { ScoresTable } from "@/components/instructor/scores-table";
import { formatPercent } from "@/components/score";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getClassScores } from "@/server/classes/get-class-scores";
import { summariseClass, type ClassSummary } from "@/server/classes/summarise-class";
import { siteAddress } from "@/server/http/site-address";
import { requireInstructor } from "@/server/session";
import { scoreRows } from "./score-rows";
import { NameForm } from "./name-form";

export const metadata: Metadata = { title: "Class" };

function Figures({ scores, withheld }: ClassSummary) {
  const figures = [
    { label: "Submitted attempts", value: String(scores.n) },
    { label: "Mean", value: scores.mean === null ? "withheld" : formatPercent(scores.mean) },
    { label: "Median", value: scores.median === null ? "withheld" : formatPercent(scores.median) },
    {
      label: "Standard deviation",
      value: scores.sd === null ? "withheld" : `${String(Math.round(100 * scores.sd))} points`,
    },
  ];
  return (
    <>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="grid gap-0.5">
            <dt className="text-sm text-quiet">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {withheld ? <p className="text-quiet">{withheld}</p> : null}
    </>
  );
}

export default async function ClassPage({ params }: PageProps<"/instructor/classes/[classId]">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}`);
  const found = await getClassScores(user, classId);
  if (!found) notFound();
  const { class: taught, students } = found;
  const summary = summariseClass(students);
  const link = `${siteAddress()}/join?code=${taught.code}`;
  return (
    <div className="page">
      <ClassNav classId={taught.id} className={taught.name} current="overview" />
      <div className="grid gap-6">
        <PageHeading
          title={taught.name}
          lead={`${String(students.length)} ${students.length === 1 ? "student" : "students"}`}
        >
          <a href={`/api/classes/${taught.id}/scores.csv`} className={buttonClass("secondary")} download>
            Download scores (CSV)
          </a>
        </PageHeading>
        <Card className="flex flex-wrap items-center justify-between gap-4" aria-label="How students join">
          <div className="grid gap-1">
            <p className="text-quiet">Students sign up with this code, or join by the link:</p>
            <p className="font-mono text-3xl font-semibold tracking-[0.2em]">{taught.code}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            <CopyButton text={taught.code} label="Copy the code" />
            <CopyButton text={link} label="Copy the link" />
          </div>
        </Card>
        {students.length === 0 ? (
          <Card>
            <p>
              Nobody has joined yet. Give your students the code above; their scores appear here as soon as they submit
              a quiz.
            </p>
          </Card>
        ) : (
          <>
            <Card className="grid gap-5" aria-labelledby="spread">
              <h2 id="spread" className="text-xl">
                How the class did
              </h2>
              <Figures {...summary} />
              {summary.scores.n > 0 ? (
                <ScoreHistogram
                  bins={summary.histogram.map(({ from, to, count }) => ({
                    from: Math.round(from * 100),
                    to: Math.round(to * 100),
                    count,
                  }))}
                />
              ) : null}
            </Card>
            <section aria-labelledby="students" className="grid gap-4">
              <h2 id="students" className="text-xl">
                Students and their attempts
              </h2>
              <ScoresTable rows={scoreRows(students)} />
            </section>
          </>
        )}
        <Card className="grid gap-5" aria-labelledby="settings">
          <h2 id="settings" className="text-xl">
            Name of the class
          </h2>
          <NameForm classId={taught.id} name={taught.name} />
        </Card>
      </div>
    </div>
  );
}
