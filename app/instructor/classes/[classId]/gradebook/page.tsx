import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ClassNav } from "@/components/instructor/class-nav";
import { ScoreGrid } from "@/components/instructor/score-grid";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findTaughtClass } from "@/server/classes/find-taught-class";
import { getAttention } from "@/server/gradebook/get-attention";
import { getGradebook, type Gradebook } from "@/server/gradebook/get-gradebook";
import { getHeatmap, type HeatmapBy } from "@/server/gradebook/get-heatmap";
import { requireInstructor, type User } from "@/server/session";
import { AttentionList } from "./_components/attention-list";
import { gradebookColumns, gradebookRows, heatmapColumns, heatmapRows } from "./_components/grid-rows";
import { HeatLegend } from "./_components/heat-legend";
import { RulesForm } from "./_components/rules-form";

export const metadata: Metadata = { title: "Gradebook" };

const VIEWS = [
  { key: "quizzes", label: "Quizzes" },
  { key: "attempts", label: "Every attempt" },
  { key: "claims", label: "Claims" },
  { key: "scenarios", label: "Scenarios" },
  { key: "attention", label: "Who needs attention" },
] as const;
type View = (typeof VIEWS)[number]["key"];

const CELL_WIDTHS = { quizzes: 8, attempts: 6.5, claims: 4, scenarios: 8 } as const;

function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <Card>
      <p>{children}</p>
    </Card>
  );
}

const NOBODY = "Nobody has joined this class yet. Scores appear here when students have joined and taken a quiz.";

function Rules({ book }: { readonly book: Gradebook }) {
  const { rules, quizzes } = book;
  return (
    <details className="no-print rounded-card border border-line bg-surface px-5 py-2">
      <summary className="flex min-h-11 items-center font-medium text-accent">How the course score adds up</summary>
      <div className="pt-3 pb-4">
        <RulesForm
          classId={book.class.id}
          missing={rules.missing}
          dropLowest={rules.dropLowest}
          weights={quizzes.map(({ key, title }) => ({ key, title, weight: rules.weights[key] ?? 1 }))}
        />
      </div>
    </details>
  );
}

async function Scores({ user, classId, view }: { user: User; classId: string; view: "quizzes" | "attempts" }) {
  const book = await getGradebook(user, classId, view);
  if (!book) notFound();
  if (book.rows.length === 0) return <Nothing>{NOBODY}</Nothing>;
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-quiet">
        Scores in percent.{" "}
        {view === "quizzes" ? "A figure leads to the attempt that counts." : "A figure leads to its attempt."}
      </p>
      <ScoreGrid
        label="Gradebook"
        columns={gradebookColumns(book)}
        rows={gradebookRows(book)}
        sumHead="Course"
        columnWidth={CELL_WIDTHS[view]}
      />
      <Rules book={book} />
    </div>
  );
}

async function Heat({ user, classId, by }: { user: User; classId: string; by: HeatmapBy }) {
  const heatmap = await getHeatmap(user, classId, by);
  if (!heatmap) notFound();
  if (heatmap.rows.length === 0) return <Nothing>{NOBODY}</Nothing>;
  if (heatmap.columns.length === 0) return <Nothing>No attempt has been submitted yet.</Nothing>;
  return (
    <div className="grid gap-5">
      <p className="max-w-prose text-quiet">
        Percent right on questions about each {by === "claims" ? "claim" : "scenario"}, and under it how many questions
        that rests on. One or two say little.
      </p>
      <HeatLegend />
      <ScoreGrid
        heat
        label={by === "claims" ? "Students by claims" : "Students by scenarios"}
        columns={heatmapColumns(heatmap)}
        rows={heatmapRows(heatmap)}
        columnWidth={CELL_WIDTHS[by]}
      />
      <details>
        <summary className="flex min-h-11 items-center text-accent">What the columns stand for</summary>
        <dl className="grid max-w-prose gap-2 pt-2">
          {heatmap.columns.map(({ id, short, title }) => (
            <div key={id} className="flex gap-3">
              <dt className="w-24 shrink-0 font-medium">{short}</dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

async function Attention({ user, classId }: { user: User; classId: string }) {
  const students = await getAttention(user, classId);
  if (!students) notFound();
  return <AttentionList classId={classId} students={students} />;
}

function Content({ user, classId, view }: { user: User; classId: string; view: View }) {
  switch (view) {
    case "quizzes":
    case "attempts":
      return <Scores user={user} classId={classId} view={view} />;
    case "claims":
    case "scenarios":
      return <Heat user={user} classId={classId} by={view} />;
    case "attention":
      return <Attention user={user} classId={classId} />;
  }
}

export default async function GradebookPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/gradebook">) {
  const { classId } = await params;
  const { show } = await searchParams;
  const user = await requireInstructor(`/instructor/classes/${classId}/gradebook`);
  const taught = await findTaughtClass(user, classId);
  if (!taught) notFound();
  const view = VIEWS.find(({ key }) => key === show)?.key ?? "quizzes";
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current="gradebook" />
      <PageHeading title="Gradebook" lead={taught.name}>
        <div className="no-print flex flex-wrap gap-3">
          <a
            href={`/api/classes/${classId}/export?what=scores&format=csv`}
            className={buttonClass("secondary")}
            download
          >
            Scores (CSV)
          </a>
          <a
            href={`/api/classes/${classId}/export?what=scores&format=xlsx`}
            className={buttonClass("secondary")}
            download
          >
            Scores (XLSX)
          </a>
          <a
            href={`/api/classes/${classId}/export?what=responses&format=csv`}
            className={buttonClass("secondary")}
            download
          >
            Answers (CSV)
          </a>
        </div>
      </PageHeading>
      <nav aria-label="What the gradebook shows" className="no-print mb-5 flex flex-wrap gap-x-5">
        {VIEWS.map(({ key, label }) => (
          <Link
            key={key}
            href={`/instructor/classes/${classId}/gradebook?show=${key}`}
            aria-current={key === view ? "page" : undefined}
            className="flex min-h-11 items-center text-quiet underline-offset-8 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
          >
            {label}
          </Link>
        ))}
      </nav>
      <Content user={user} classId={classId} view={view} />
    </div>
  );
}
