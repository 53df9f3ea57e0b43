import * as ToggleGroup from "@radix-ui/react-toggle-group";
import { useId } from "react";
import { CONFIDENCE_LABELS, CONFIDENCES, toConfidence, type Confidence } from "@/questions/view/confidence";

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
      <ToggleGroup.Root
        type="single"
        value={confidence === null ? "" : String(confidence)}
        onValueChange={(value) => {
          onChange(toConfidence(Number(value)));
        }}
        aria-labelledby={label}
        className="flex rounded-lg border border-line-strong"
      >
        {CONFIDENCES.map((each) => (
          <ToggleGroup.Item
            key={each}
            value={String(each)}
            className="min-h-11 border-l border-line-strong px-3 first:rounded-l-lg first:border-l-0 last:rounded-r-lg hover:bg-sunken aria-checked:bg-accent aria-checked:text-accent-ink forced-colors:aria-checked:outline-2"
          >
            {CONFIDENCE_LABELS[each]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
