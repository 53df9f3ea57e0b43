import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ChartTable } from "@/components/chart-table";
import { ClassNav } from "@/components/instructor/class-nav";
import { FigureText } from "@/components/instructor/figure-text";
import { QuintileChart } from "@/components/instructor/quintile-chart";
import { formatPercent } from "@/components/score";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getQuizStatistics, type ItemLine, type QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { requireInstructor } from "@/server/session";
import { VerdictText } from "../_components/item-table";
import { behindItem } from "../_components/links";

export const metadata: Metadata = { title: "Question in figures" };

const FIFTHS = ["Weakest", "2nd", "3rd", "4th", "Strongest"] as const;

function Outcomes({ shown, item }: { readonly shown: QuizStatistics; readonly item: ItemLine }) {
  const counts = [
    { label: "right", outcome: "right", ids: item.right },
    { label: "partly right", outcome: "partly", ids: item.partly },
    { label: "wrong", outcome: "wrong", ids: item.wrong },
    { label: "left out", outcome: "omitted", ids: item.omitted },
    { label: "not reached", outcome: "not-reached", ids: item.notReached },
  ];
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {counts.map(({ label, outcome, ids }) => (
        <span key={outcome}>
          {ids.length > 0 ? (
            <Link href={behindItem(shown, item, { outcome })}>
              {ids.length} {label}
            </Link>
          ) : (
            <span className="text-quiet">0 {label}</span>
          )}
        </span>
      ))}
    </p>
  );
}

function Choices({ shown, item }: { readonly shown: QuizStatistics; readonly item: ItemLine }) {
  return (
    <Card className="grid gap-4" aria-labelledby="choices">
      <div className="grid gap-1">
        <h2 id="choices" className="text-xl">
          What was chosen
        </h2>
        <p className="max-w-prose text-quiet">
          Shares are of those who reached the question. A wrong answer with a correlation above nothing draws those who
          do well on the rest.
        </p>
      </div>
      <div className="relative overflow-x-auto" role="region" aria-label="Answers in figures" tabIndex={0}>
        <table className="w-full min-w-[36rem] border-collapse text-left">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-4 font-semibold">
                Answer
              </th>
              <th scope="col" className="px-3 py-2 text-end font-semibold">
                Attempts
              </th>
              <th scope="col" className="px-3 py-2 text-end font-semibold">
                Share
              </th>
              <th scope="col" className="py-2 pl-3 text-end font-semibold">
                Correlation with the rest
              </th>
            </tr>
          </thead>
          <tbody>
            {item.choices.map((choice) => (
              <tr key={choice.label} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-2.5 pr-4 font-normal">
                  <span className="flex flex-wrap items-center gap-2">
                    {choice.label} {choice.correct ? <Badge tone="right">Key</Badge> : null}
                  </span>
                </th>
                <td className="px-3 py-2.5 text-end tabular-nums">
                  <Link href={behindItem(shown, item, { choice: choice.label })}>{choice.sittings.length}</Link>
                </td>
                <td className="px-3 py-2.5 text-end tabular-nums">{formatPercent(choice.share)}</td>
                <td className="py-2.5 pl-3 text-end">
                  <FigureText figure={choice.pointBiserial} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {item.choices.length === 0 ? <p>Nobody has answered it.</p> : null}
    </Card>
  );
}

function Curve({ item }: { readonly item: ItemLine }) {
  const fifths = item.curve.map(({ fifth, n, facility }, at) => ({
    name: FIFTHS[at] ?? String(fifth),
    n,
    percent: facility === null ? null : Math.round(100 * facility),
  }));
  return (
    <Card className="grid gap-3" aria-labelledby="curve">
      <h2 id="curve" className="text-xl">
        From the weakest to the strongest fifth
      </h2>
      {item.discrimination.type === "withheld" ? (
        <p>{item.discrimination.reason}</p>
      ) : (
        <>
          <QuintileChart fifths={fifths.map(({ name, percent }) => ({ name, percent }))} />
          <ChartTable
            head={["Fifth", "Attempts", "Mean mark"]}
            rows={fifths.map(({ name, n, percent }) => ({
              key: name,
              cells: [name, String(n), percent === null ? "nobody" : `${String(percent)} %`],
            }))}
          />
        </>
      )}
    </Card>
  );
}

export default async function ItemPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/statistics/item">) {
  const { classId } = await params;
  const query = await searchParams;
  const user = await requireInstructor(`/instructor/classes/${classId}/statistics`);
  const shown = await getQuizStatistics(user, classId, query);
  const item = shown?.items.find(({ unit }) => unit === query.unit);
  if (!shown || !item) notFound();
  const back = new URLSearchParams({ quiz: shown.column?.key ?? "", attempt: shown.attempt, by: shown.by }).toString();
  const figures = [
    { label: "Facility", figure: item.facility, look: "percent" },
    { label: "Discrimination", figure: item.discrimination, look: "number" },
    { label: "Discriminative efficiency", figure: item.efficiency, look: "number" },
    { label: "Effective weight", figure: item.weight, look: "percent" },
    { label: "Alpha without it", figure: item.alphaIfDeleted, look: "number" },
    { label: "Median time", figure: item.medianSeconds, look: "seconds" },
  ] as const;
  return (
    <div className="page">
      <ClassNav classId={classId} className={shown.class.name} current={null} />
      <div className="grid gap-6">
        <p>
          <Link
            href={`/instructor/classes/${classId}/statistics?${back}`}
            className="inline-flex min-h-11 items-center text-accent"
          >
            ← Statistics of {shown.column?.title}
          </Link>
        </p>
        <Card className="grid gap-5">
          <p className="text-quiet">{item.label === item.kind ? "Kind of question" : item.kind}</p>
          <h1 className="max-w-prose font-read text-2xl">{item.label}</h1>
          <VerdictText verdict={item.verdict} />
          <Outcomes shown={shown} item={item} />
          <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
            {figures.map(({ label, figure, look }) => (
              <div key={label} className="grid content-start gap-0.5">
                <dt className="text-sm text-quiet">{label}</dt>
                <dd className="text-xl font-semibold">
                  <FigureText figure={figure} look={look} withInterval withReason />
                </dd>
              </div>
            ))}
          </dl>
          {shown.by === "item" ? (
            <p className="no-print">
              <ButtonLink
                look="secondary"
                href={`/instructor/classes/${classId}/mending?${new URLSearchParams({ item: item.unit }).toString()}`}
              >
                Mend this question
              </ButtonLink>
            </p>
          ) : null}
        </Card>
        {shown.by === "kind" ? null : <Choices shown={shown} item={item} />}
        <Curve item={item} />
      </div>
    </div>
  );
}
