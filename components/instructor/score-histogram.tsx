"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { ChartTable } from "../chart-table";

interface ScoreHistogramProps {
  /** Lower and upper ends in percent, how many attempts lie between, and where they are listed. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly href?: string;
  }[];
}

const HEIGHT = 240;

/** How many attempts lie in each tenth of the scale. The table behind it says the same in words. */
export function ScoreHistogram({ bins }: ScoreHistogramProps) {
  const data = bins.map(({ from, to, count, href }) => ({ range: `${String(from)}–${String(to)}`, count, href }));
  return (
    <figure className="grid gap-2">
      <div aria-hidden="true" style={{ height: HEIGHT }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: HEIGHT }}>
          <BarChart data={data} margin={{ top: 8, right: 8, bottom: 24, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="range"
              tick={{ fill: "var(--ink-quiet)", fontSize: 12 }}
              stroke="var(--line-strong)"
              label={{ value: "Score in percent", position: "bottom", fill: "var(--ink-quiet)", fontSize: 13 }}
            />
            <YAxis
              allowDecimals={false}
              width={36}
              tick={{ fill: "var(--ink-quiet)", fontSize: 12 }}
              stroke="var(--line-strong)"
            />
            <Bar dataKey="count" fill="var(--accent)" radius={[4, 4, 0, 0]} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <figcaption>
        <ChartTable
          head={["Score in percent", "Attempts"]}
          rows={data.map(({ range, count, href }) => ({
            key: range,
            cells: [range, String(count)],
            ...(href && count > 0 ? { href } : {}),
          }))}
        />
      </figcaption>
    </figure>
  );
}
