"use client";

import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from "recharts";

interface CalibrationChartProps {
  /** In percent: what was stated, the share right, and how far its interval reaches down and up. */
  readonly points: readonly {
    readonly stated: number;
    readonly right: number;
    readonly reach: readonly [number, number];
  }[];
}

const HEIGHT = 280;
const TICK = { fill: "var(--ink-quiet)", fontSize: 12 } as const;
const ENDS = [
  { x: 40, y: 40 },
  { x: 100, y: 100 },
] as const;

/** Stated confidence against the share right: on the line both agree. The table behind it says the same. */
export function CalibrationChart({ points }: CalibrationChartProps) {
  return (
    <div aria-hidden="true" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: HEIGHT }}>
        <ScatterChart margin={{ top: 8, right: 16, bottom: 28, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="stated"
            domain={[40, 100]}
            ticks={[40, 50, 60, 70, 80, 90, 100]}
            unit=" %"
            tick={TICK}
            stroke="var(--line-strong)"
            label={{ value: "How sure you were", position: "bottom", fill: "var(--ink-quiet)", fontSize: 13 }}
          />
          <YAxis
            type="number"
            dataKey="right"
            domain={[0, 100]}
            unit=" %"
            width={52}
            tick={TICK}
            stroke="var(--line-strong)"
          />
          <ReferenceLine segment={ENDS} stroke="var(--line-strong)" strokeDasharray="6 4" />
          <Scatter data={[...points]} fill="var(--accent)" isAnimationActive={false}>
            <ErrorBar dataKey="reach" direction="y" width={8} strokeWidth={2} stroke="var(--accent)" />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}
