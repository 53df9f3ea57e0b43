import { MASTERY_WORDS, type MasteryShown } from "@/components/mastery-bar";

/** How far something is known, as the map shows it: the verdicts, and that it was never asked. */
export type MasteryStep = MasteryShown["verdict"] | "not-asked";

/** In the order of the legend. `fill` is how much of the mark is filled: the colour only repeats it. */
export const MASTERY_STEPS = {
  mastered: { label: MASTERY_WORDS.mastered, fill: 1, ink: "text-right", box: "border-right bg-right-soft" },
  growing: { label: MASTERY_WORDS.growing, fill: 0.5, ink: "text-partly", box: "border-partly bg-partly-soft" },
  weak: { label: MASTERY_WORDS.weak, fill: 0.25, ink: "text-wrong", box: "border-wrong bg-wrong-soft" },
  "not-enough": {
    label: MASTERY_WORDS["not-enough"],
    fill: 0,
    ink: "text-accent",
    box: "border-line-strong bg-surface",
  },
  "not-asked": { label: "not asked yet", fill: null, ink: "text-quiet", box: "border-line-strong bg-surface" },
} as const satisfies Record<
  MasteryStep,
  { readonly label: string; readonly fill: number | null; readonly ink: string; readonly box: string }
>;

export function masteryStep({ estimate, verdict }: MasteryShown): MasteryStep {
  return estimate === null ? "not-asked" : verdict;
}

const RADIUS = 5;
const AROUND = 2 * Math.PI * (RADIUS / 2);

/** A ring that fills with mastery; dashed where nothing was asked. */
export function MasteryMark({ step }: { readonly step: MasteryStep }) {
  const { fill, ink } = MASTERY_STEPS[step];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-4 shrink-0 ${ink}`}>
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={fill === null ? "2 2.1" : undefined}
      />
      {fill === 0 ? <circle cx="8" cy="8" r="1.75" fill="currentColor" /> : null}
      {fill === null || fill === 0 ? null : (
        <circle
          cx="8"
          cy="8"
          r={RADIUS / 2}
          fill="none"
          stroke="currentColor"
          strokeWidth={RADIUS}
          strokeDasharray={`${String(AROUND * fill)} ${String(AROUND)}`}
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}
