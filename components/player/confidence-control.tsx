import { useId } from "react";
import { CERTAINTY_MARKS } from "@/questions/view/certainty";
import { CONFIDENCE_LABELS, CONFIDENCES, toConfidence, type Confidence } from "@/questions/view/confidence";
import { formatSigned } from "../score";
import { ToggleRow } from "../ui/toggle-row";

interface ConfidenceControlProps {
  readonly confidence: Confidence | null;
  /** Whether the marks count by it. */
  readonly certaintyMarks: boolean;
  readonly onChange: (confidence: Confidence | null) => void;
}

/** A choice with what it gives. */
function Stake({ confidence }: { readonly confidence: Confidence }) {
  const { right, wrong } = CERTAINTY_MARKS[confidence];
  return (
    <span className="grid py-1.5 leading-tight">
      <span>{CONFIDENCE_LABELS[confidence]}</span>{" "}
      <span className="text-sm whitespace-nowrap tabular-nums">
        {formatSigned(right)}
        <span className="sr-only"> if right</span> or {formatSigned(wrong)}
        <span className="sr-only"> if wrong</span>
      </span>
    </span>
  );
}

/** How sure the student is of the answer. It may be left alone, and a second press takes it back. */
export function ConfidenceControl({ confidence, certaintyMarks, onChange }: ConfidenceControlProps) {
  const label = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
      <p id={label} className="text-quiet">
        How sure are you?{" "}
        <span className="text-sm">{certaintyMarks ? "It counts; left open, it counts as unsure." : "(optional)"}</span>
      </p>
      <ToggleRow
        toggles={CONFIDENCES.map((each) => ({
          value: String(each),
          text: certaintyMarks ? <Stake confidence={each} /> : CONFIDENCE_LABELS[each],
        }))}
        chosen={confidence === null ? null : String(confidence)}
        onChoose={(value) => {
          onChange(value === null ? null : toConfidence(Number(value)));
        }}
        labelledBy={label}
        className="flex rounded-lg border border-line-strong"
        toggleClassName="min-h-11 border-l border-line-strong px-3 first:rounded-l-lg first:border-l-0 last:rounded-r-lg hover:bg-sunken aria-checked:bg-accent aria-checked:text-accent-ink forced-colors:aria-checked:outline-2"
      />
    </div>
  );
}
