import type { ReactNode } from "react";
import { BarFigure } from "@/components/instructor/quality/bar-figure";
import { ChartTable } from "@/components/chart-table";
import { GuesserFigure } from "@/components/instructor/quality/guesser-figure";
import { ReportLines } from "@/components/instructor/quality/report-lines";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { NamedCount, QualityView } from "@/server/quality/get-quality-report";

interface PartProps {
  readonly report: QualityView;
  readonly group: QualityView["lines"][number]["group"];
  readonly title: string;
  readonly about: string;
  readonly children?: ReactNode;
}

/** One part of the report: what it is about, its figures, and its lines. */
function Part({ report, group, title, about, children }: PartProps) {
  return (
    <Card className="grid min-w-0 gap-4" aria-labelledby={group}>
      <div className="grid gap-1">
        <h2 id={group} className="text-xl">
          {title}
        </h2>
        <p className="max-w-prose text-quiet">{about}</p>
      </div>
      {children}
      <ReportLines caption={title} lines={report.lines.filter((line) => line.group === group)} />
    </Card>
  );
}

function Counts({ of, counts }: { readonly of: string; readonly counts: readonly NamedCount[] }) {
  return (
    <BarFigure
      of={of}
      counting="Items"
      bars={counts.map(({ name, items }) => ({ name, value: items }))}
      beside={{ Families: counts.map(({ families }) => families) }}
    />
  );
}

function Summary({ report: { title, bankVersion, passed, lines } }: { readonly report: QualityView }) {
  const missed = lines.filter(({ verdict }) => verdict === "miss").length;
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {passed ? (
        <Badge tone="right">Every line is met</Badge>
      ) : (
        <Badge tone="wrong">{`${String(missed)} missed`}</Badge>
      )}
      <p>{title}</p>
      <p className="text-sm break-all text-quiet">Version {bankVersion} of the questions</p>
    </Card>
  );
}

/** The whole report: plots with their tables, then each line beside its limit. */
export function QualityReport({ report }: { readonly report: QualityView }) {
  return (
    <>
      <Summary report={report} />
      <Part
        report={report}
        group="guessers"
        title="Can it be answered without reading?"
        about="Each guesser takes drawn quizzes without having seen the article, by one rule of thumb of test-wise students."
      >
        <GuesserFigure guessers={report.guessers} limit={report.gainLimit} />
      </Part>
      <Part
        report={report}
        group="flaws"
        title="Flaws of the items"
        about="Each check is proven: its flaw is put into sound items, and the check must find it there and not elsewhere."
      >
        <ChartTable
          summary="Every check as a table"
          head={["Flaw", "Put in", "Caught", "Flagged in the bank"]}
          rows={report.flaws.map(({ name, sown, caught, flagged }) => ({
            key: name,
            cells: [name, sown, caught, flagged],
          }))}
        />
      </Part>
      <Part
        report={report}
        group="coverage"
        title="Is the whole article asked about?"
        about="A claim counts where some key rests on it."
      >
        <h3 className="text-lg">Items by paragraph</h3>
        <Counts of="Paragraph" counts={report.paragraphs} />
      </Part>
      <Part
        report={report}
        group="depth"
        title="How deep the questions go"
        about="By Bloom's levels, and by kind of question."
      >
        <h3 className="text-lg">Items by depth</h3>
        <Counts of="Depth" counts={report.depth} />
        <h3 className="text-lg">Items by kind</h3>
        <Counts of="Kind" counts={report.kinds} />
      </Part>
      <Part
        report={report}
        group="capacity"
        title="How much there is to draw from"
        about="A family is one question in all its variants. A quiz never has two items of one family."
      >
        <BarFigure
          of="Items in a family"
          counting="Families"
          bars={report.capacities.map(({ items, families }) => ({ name: String(items), value: families }))}
        />
        <ChartTable
          summary="Every family"
          head={["Family", "Kind", "Items"]}
          rows={report.families.map(({ family, kind, items }) => ({ key: family, cells: [family, kind, items] }))}
        />
      </Part>
      <Part report={report} group="forms" title="Drawn quizzes" about="Found over many quizzes drawn by seed." />
      <Part
        report={report}
        group="people"
        title="What only people can tell"
        about="Worked out from the answers in your classes; simulated students do not count."
      />
    </>
  );
}
