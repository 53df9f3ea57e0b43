"use client";

import { Bar, BarChart, CartesianGrid, ErrorBar, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { ChartTable } from "../../chart-table";

interface GuesserFigureProps {
  readonly guessers: readonly {
    readonly name: string;
    readonly does: string;
    readonly n: number;
    /** Points over chance, with the ends of its 95 % interval. */
    readonly gain: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  /** Points over chance that the upper end must not pass. */
  readonly limit: number;
}

const ROW_HEIGHT = 30;
const AXIS_HEIGHT = 40;
const NAME_WIDTH = 130;
const TICK = { fill: "var(--ink-quiet)", fontSize: 13 } as const;

function signed(points: number): string {
  return `${points >= 0 ? "+" : "−"}${Math.abs(points).toFixed(1)}`;
}

/** What each guesser gains over chance, its interval as a whisker, and the limit as a line. */
export function GuesserFigure({ guessers, limit }: GuesserFigureProps) {
  const height = guessers.length * ROW_HEIGHT + AXIS_HEIGHT;
  const data = guessers.map(({ name, gain, lower, upper }) => ({
    name,
    gain,
    interval: [gain - lower, upper - gain],
  }));
  return (
    <figure className="grid min-w-0 gap-2">
      <div aria-hidden="true" style={{ height }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
          <BarChart
            data={data}
            layout="vertical"
            margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis type="number" tick={TICK} stroke="var(--line-strong)" domain={["auto", "auto"]} />
            <YAxis
              type="category"
              dataKey="name"
              interval={0}
              width={NAME_WIDTH}
              tick={TICK}
              stroke="var(--line-strong)"
            />
            <ReferenceLine x={0} stroke="var(--line-strong)" />
            <ReferenceLine x={limit} stroke="var(--wrong)" strokeDasharray="5 4" />
            <Bar dataKey="gain" fill="var(--accent)" fillOpacity={0.65} isAnimationActive={false}>
              <ErrorBar dataKey="interval" direction="x" width={6} stroke="var(--ink)" strokeWidth={1.5} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="text-sm text-quiet">
        Points over blind picking, with the 95 % interval. The broken line is the limit for the interval’s upper end,
        {` +${limit.toFixed(0)} points.`}
      </figcaption>
      <ChartTable
        head={["Guesser", "Points over chance", "From", "To", "Items"]}
        rows={guessers.map(({ name, does, gain, lower, upper, n }) => ({
          key: name,
          cells: [`${name}: ${does}`, signed(gain), signed(lower), signed(upper), n],
        }))}
      />
    </figure>
  );
}
