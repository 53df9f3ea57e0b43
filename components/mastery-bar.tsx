import type { ReactNode } from "react";
import { formatPercent } from "./score";

export interface MasteryShown {
  readonly evidence: number;
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
  readonly verdict: "not-enough" | "weak" | "growing" | "mastered";
}

/** What each verdict is called. */
export const MASTERY_WORDS = {
  "not-enough": "not enough evidence yet",
  weak: "weak",
  growing: "growing",
  mastered: "mastered",
} as const satisfies Record<MasteryShown["verdict"], string>;

function said({ evidence, estimate, low, high, verdict }: MasteryShown): string {
  if (estimate === null) return "not asked yet";
  const answers = `${String(evidence)} ${evidence === 1 ? "answer" : "answers"}`;
  if (verdict === "not-enough") return `${MASTERY_WORDS[verdict]} (${answers})`;
  return `${MASTERY_WORDS[verdict]}: ${formatPercent(estimate)}, likely ${formatPercent(low)} to ${formatPercent(high)} (${answers})`;
}

/** A share with its interval as a bar: the line is the estimate, the band what it may be. The words say the same. */
export function MasteryBar({ label, mastery }: { readonly label: ReactNode; readonly mastery: MasteryShown }) {
  const { estimate, low, high } = mastery;
  return (
    <div className="grid gap-1.5">
      <p>{label}</p>
      <div aria-hidden="true" className="relative h-2.5 overflow-hidden rounded-full bg-sunken forced-colors:border">
        {estimate === null ? null : (
          <>
            <span
              className="absolute inset-y-0 rounded-full bg-accent/35"
              style={{ left: `${String(low * 100)}%`, width: `${String((high - low) * 100)}%` }}
            />
            <span
              className="absolute inset-y-0 w-1 -translate-x-1/2 bg-accent"
              style={{ left: `clamp(2px, ${String(estimate * 100)}%, calc(100% - 2px))` }}
            />
          </>
        )}
      </div>
      <p className="text-sm text-quiet">{said(mastery)}</p>
    </div>
  );
}
