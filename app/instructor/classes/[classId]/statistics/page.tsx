import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getQuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { requireInstructor } from "@/server/session";
import { Charts } from "./_components/charts";
import { Filters } from "./_components/filters";
import { ItemTable } from "./_components/item-table";
import { Ledger } from "./_components/ledger";
import { QuizCard } from "./_components/quiz-card";

export const metadata: Metadata = { title: "Statistics" };

const COARSE = {
  item: "",
  family: "Few students had the very same question, so questions on the same point are counted together.",
  kind: "Each student draws questions of their own, and few had the very same one. So kinds of question are counted together; choose another way of counting above to see single questions.",
} as const;

export default async function StatisticsPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/statistics">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/statistics`);
  const shown = await getQuizStatistics(user, classId, await searchParams);
  if (!shown) notFound();
  return (
    <div className="page">
      <ClassNav classId={classId} className={shown.class.name} current="statistics" />
      <PageHeading title="Statistics" lead={shown.class.name}>
        {shown.column ? (
          <div className="no-print flex flex-wrap gap-3">
            {(["csv", "xlsx"] as const).map((format) => (
              <a
                key={format}
                href={`/api/classes/${classId}/export?what=items&format=${format}&quiz=${shown.column?.key ?? ""}&attempt=${shown.attempt}&by=${shown.by}`}
                className={buttonClass("secondary")}
                download
              >
                {format === "csv" ? "Download (CSV)" : "Download (XLSX)"}
              </a>
            ))}
          </div>
        ) : null}
      </PageHeading>
      {shown.column ? (
        <div className="grid gap-6">
          <Filters {...shown} />
          {shown.column.certaintyMarks ? (
            <Notice>
              This assignment has certainty marks. The figures and pictures here count how right the answers are, not
              what was staked on them, so that they speak of the questions. Scores by certainty are in the gradebook.
            </Notice>
          ) : null}
          <QuizCard shown={shown} />
          <section aria-labelledby="items" className="grid gap-4">
            <div className="grid gap-1">
              <h2 id="items" className="text-xl">
                Questions
              </h2>
              <p className="max-w-prose text-quiet">
                Discrimination is the correlation of the mark on a question with the share earned on the rest of the
                same attempt. Every count leads to the attempts behind it. What calls for a decision comes first.
                {shown.quiz.reliabilityKind === "nested"
                  ? " Effective weight and alpha without a question are withheld: students had different questions, so none has one share of the total."
                  : ""}
              </p>
            </div>
            {shown.coarsened ? <Notice>{COARSE[shown.by]}</Notice> : null}
            <ItemTable shown={shown} />
          </section>
          <Ledger shown={shown} />
          <Charts shown={shown} />
        </div>
      ) : (
        <Card>
          <p>No attempt has been submitted yet. Statistics appear here with the first ones.</p>
        </Card>
      )}
    </div>
  );
}
