import { HEAT_STEPS } from "@/components/instructor/grid-cell";

/** What the colours of a heatmap mean. */
export function HeatLegend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Colours, by percent of the marks">
      {HEAT_STEPS.map(({ label, look }) => (
        <li key={label} className="flex items-center gap-2">
          <span aria-hidden="true" className={`size-4 rounded border border-line-strong ${look}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}
