import { useId } from "react";
import { CONFIDENCE_LABELS, CONFIDENCES, toConfidence, type Confidence } from "@/questions/view/confidence";
import { ToggleRow } from "../ui/toggle-row";

interface ConfidenceControlProps {
  readonly confidence: Confidence | null;
  readonly onChange: (confidence: Confidence | null) => void;
}

/** How sure the student is of the answer. It may be left alone, and a second press takes it back. */
export function ConfidenceControl({ confidence, onChange }: ConfidenceControlProps) {
  const label = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
      <p id={label} className="text-quiet">
        How sure are you? <span className="text-sm">(optional)</span>
      </p>
      <ToggleRow
        toggles={CONFIDENCES.map((each) => ({ value: String(each), text: CONFIDENCE_LABELS[each] }))}
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
