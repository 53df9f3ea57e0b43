"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { ChartTable } from "../../chart-table";

interface BarFigureProps {
  /** What the bars stand for, and what they count. */
  readonly of: string;
  readonly counting: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  /** Further columns of the table, by heading, in the order of the bars. */
  readonly beside?: Readonly<Record<string, readonly (string | number)[]>>;
}

const ROW_HEIGHT = 30;
const AXIS_HEIGHT = 40;
const NAME_WIDTH = 150;
const TICK = { fill: "var(--ink-quiet)", fontSize: 13 } as const;

/** Counts as lying bars, so that long names stay readable on a phone, and the same as a table. */
export function BarFigure({ of, counting, bars, beside = {} }: BarFigureProps) {
  const height = bars.length * ROW_HEIGHT + AXIS_HEIGHT;
  return (
    <figure className="grid min-w-0 gap-2">
      <div aria-hidden="true" style={{ height }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
          <BarChart
            data={[...bars]}
            layout="vertical"
            margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis type="number" allowDecimals={false} tick={TICK} stroke="var(--line-strong)" />
            <YAxis
              type="category"
              dataKey="name"
              interval={0}
              width={NAME_WIDTH}
              tick={TICK}
              stroke="var(--line-strong)"
            />
            <Bar dataKey="value" fill="var(--accent)" radius={[0, 4, 4, 0]} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ChartTable
        head={[of, counting, ...Object.keys(beside)]}
        rows={bars.map(({ name, value }, index) => ({
          key: name,
          cells: [name, value, ...Object.values(beside).map((column) => column[index] ?? "")],
        }))}
      />
    </figure>
  );
}
