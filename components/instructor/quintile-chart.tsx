"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";

interface QuintileChartProps {
  /** Fifths from the weakest to the strongest, each with its mean mark in percent. */
  readonly fifths: readonly { readonly name: string; readonly percent: number | null }[];
}

const HEIGHT = 260;
const TICK = { fill: "var(--ink-quiet)", fontSize: 12 } as const;

/** How each fifth of the students did on one item. A good item's line rises. */
export function QuintileChart({ fifths }: QuintileChartProps) {
  return (
    <div aria-hidden="true" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: HEIGHT }}>
        <LineChart data={[...fifths]} margin={{ top: 8, right: 12, bottom: 24, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="name"
            tick={TICK}
            stroke="var(--line-strong)"
            padding={{ left: 24, right: 24 }}
            label={{
              value: "Fifth of students, by the rest of the quiz",
              position: "bottom",
              fill: "var(--ink-quiet)",
              fontSize: 13,
            }}
          />
          <YAxis domain={[0, 100]} unit=" %" width={52} tick={TICK} stroke="var(--line-strong)" />
          <Line
            dataKey="percent"
            stroke="var(--accent)"
            strokeWidth={2.5}
            dot={{ r: 4, fill: "var(--accent)" }}
            connectNulls
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
