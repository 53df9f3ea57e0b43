import { ChartTable } from "@/components/chart-table";
import { figureText } from "@/components/instructor/figure-text";
import { ScatterPlot } from "@/components/instructor/scatter-plot";
import { ScoreHistogram } from "@/components/instructor/score-histogram";
import { formatPercent } from "@/components/score";
import { Card } from "@/components/ui/card";
import type { QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { behindScores, itemHref } from "./links";

const LABEL_LENGTH = 80;

function minutes(value: number): string {
  return `${value.toFixed(1)} min`;
}

function ItemScatter({ shown }: { readonly shown: QuizStatistics }) {
  const points = shown.items.flatMap(({ unit, label, facility, discrimination }) =>
    facility.type === "value" && discrimination.type === "value"
      ? [
          {
            key: unit,
            label: label.slice(0, LABEL_LENGTH),
            x: facility.value,
            y: discrimination.value,
            facility,
            discrimination,
          },
        ]
      : [],
  );
  return (
    <figure className="grid content-start gap-2">
      <h3 className="text-lg">Difficulty and discrimination</h3>
      <p className="text-sm text-quiet">
        Each point is a question. Above the broken line it tells students apart well.
      </p>
      {points.length === 0 ? (
        <p>No question has answers enough for both figures.</p>
      ) : (
        <>
          <ScatterPlot
            points={points.map(({ key, label, x, y }) => ({ key, label, x: Math.round(100 * x), y }))}
            x={{ title: "Facility", domain: [0, 100], unit: " %" }}
            y={{ title: "Discrimination", domain: [-1, 1] }}
            lines={[0.3]}
          />
          <ChartTable
            head={["Question", "Facility", "Discrimination"]}
            rows={points.map(({ key, label, facility, discrimination }) => ({
              key,
              href: itemHref(shown, key),
              cells: [label, figureText(facility, "percent") ?? "", figureText(discrimination, "number") ?? ""],
            }))}
          />
        </>
      )}
    </figure>
  );
}

function TimeScatter({ shown }: { readonly shown: QuizStatistics }) {
  return (
    <figure className="grid content-start gap-2">
      <h3 className="text-lg">Time taken and score</h3>
      <p className="text-sm text-quiet">
        Each point is an attempt. Speed never counts in the score; very short attempts may be guesses.
      </p>
      <ScatterPlot
        points={shown.points.map(({ id, student, share, minutes: x }) => ({
          key: id,
          label: student,
          x: Number(x.toFixed(1)),
          y: Math.round(100 * share),
        }))}
        x={{ title: "Minutes", domain: [0, "auto"] }}
        y={{ title: "Score", domain: [0, 100], unit: " %" }}
      />
      <ChartTable
        head={["Attempt", "Time", "Score"]}
        rows={shown.points.map(({ id, student, share, minutes: taken }) => ({
          key: id,
          href: `/instructor/attempts/${id}`,
          cells: [student, minutes(taken), formatPercent(share)],
        }))}
      />
    </figure>
  );
}

/** The quiz in pictures, each with its table. */
export function Charts({ shown }: { readonly shown: QuizStatistics }) {
  const bins = shown.histogram.map(({ from, to, count }) => {
    const [low, high] = [Math.round(from * 100), Math.round(to * 100)];
    return { from: low, to: high, count, href: behindScores(shown, low, high) };
  });
  return (
    <Card className="grid gap-8" aria-labelledby="charts">
      <h2 id="charts" className="text-xl">
        In pictures
      </h2>
      <div className="grid gap-2">
        <h3 className="text-lg">Scores</h3>
        <ScoreHistogram bins={bins} />
      </div>
      <div className="grid gap-8 lg:grid-cols-2">
        <ItemScatter shown={shown} />
        <TimeScatter shown={shown} />
      </div>
    </Card>
  );
}
