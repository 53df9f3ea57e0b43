"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";

interface ScoreHistogramProps {
  /** Lower and upper ends in percent, and how many attempts lie between. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

const HEIGHT = 240;

/** How many attempts lie in each tenth of the scale. The table behind it says the same in words. */
export function ScoreHistogram({ bins }: ScoreHistogramProps) {
  const data = bins.map(({ from, to, count }) => ({ range: `${String(from)}–${String(to)}`, count }));
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
        <details>
          <summary className="flex min-h-11 items-center text-accent">The same as a table</summary>
          <table className="w-full max-w-sm text-left tabular-nums">
            <thead>
              <tr>
                <th className="py-1 font-medium">Score in percent</th>
                <th className="py-1 text-right font-medium">Attempts</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ range, count }) => (
                <tr key={range} className="border-t border-line">
                  <td className="py-1">{range}</td>
                  <td className="py-1 text-right">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}
