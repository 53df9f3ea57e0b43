import type { ArgumentMap } from "@/server/study/get-argument-map";
import { EDGE_LOOKS } from "./edge-looks";
import { MASTERY_STEPS, MasteryMark, masteryStep, type MasteryStep } from "./mastery-mark";

const STEPS = Object.keys(MASTERY_STEPS) as MasteryStep[];

/** What the marks mean, with how many claims have each. */
export function MasteryLegend({ claims }: Pick<ArgumentMap, "claims">) {
  const count = (step: MasteryStep): number => claims.filter(({ mastery }) => masteryStep(mastery) === step).length;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Claims, by what your answers show of them">
      {STEPS.map((step) => (
        <li key={step} className="flex items-center gap-2">
          <MasteryMark step={step} />
          <span>
            <span className="tabular-nums">{count(step)}</span> {MASTERY_STEPS[step].label}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the lines mean. */
export function EdgeLegend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet" aria-label="Lines">
      {EDGE_LOOKS.map(({ id, label, dash, head, tail }) => (
        <li key={id} className="flex items-center gap-2">
          <svg viewBox="0 0 36 12" aria-hidden="true" className="h-3 w-9 text-ink">
            <line
              x1="4"
              y1="6"
              x2="32"
              y2="6"
              stroke="currentColor"
              strokeWidth="1.5"
              strokeDasharray={dash}
              markerEnd={head ? `url(#${head})` : undefined}
              markerStart={tail ? `url(#${tail})` : undefined}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
