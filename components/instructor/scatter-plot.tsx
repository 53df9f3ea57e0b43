"use client";

import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

interface PlotPoint {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

interface Axis {
  readonly title: string;
  /** Ends of the axis; "auto" fits the points. */
  readonly domain: readonly [number | "auto", number | "auto"];
  readonly unit?: string;
}

interface ScatterPlotProps {
  readonly points: readonly PlotPoint[];
  readonly x: Axis;
  readonly y: Axis;
  /** Heights at which a line helps the eye. */
  readonly lines?: readonly number[];
}

const HEIGHT = 300;
const TICK = { fill: "var(--ink-quiet)", fontSize: 12 } as const;

function Hint({ payload }: { readonly payload?: readonly { readonly payload?: PlotPoint }[] }) {
  const point = payload?.[0]?.payload;
  if (!point) return null;
  return <p className="max-w-72 rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm">{point.label}</p>;
}

/** Points on two scales. Hidden from screen readers: the table beside it says the same. */
export function ScatterPlot({ points, x, y, lines = [] }: ScatterPlotProps) {
  return (
    <div aria-hidden="true" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: HEIGHT }}>
        <ScatterChart margin={{ top: 8, right: 12, bottom: 24, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="x"
            domain={[...x.domain]}
            unit={x.unit ?? ""}
            tick={TICK}
            stroke="var(--line-strong)"
            label={{ value: x.title, position: "bottom", fill: "var(--ink-quiet)", fontSize: 13 }}
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={[...y.domain]}
            unit={y.unit ?? ""}
            width={56}
            tick={TICK}
            stroke="var(--line-strong)"
            label={{
              value: y.title,
              angle: -90,
              position: "insideLeft",
              fill: "var(--ink-quiet)",
              fontSize: 13,
              style: { textAnchor: "middle" },
            }}
          />
          {lines.map((height) => (
            <ReferenceLine key={height} y={height} stroke="var(--line-strong)" strokeDasharray="4 4" />
          ))}
          <Tooltip content={<Hint />} cursor={false} isAnimationActive={false} />
          <Scatter
            data={[...points]}
            fill="var(--accent)"
            fillOpacity={0.7}
            stroke="var(--surface)"
            isAnimationActive={false}
          />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}
