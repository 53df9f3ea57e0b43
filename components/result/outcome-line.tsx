import type { ItemFeedback } from "@/questions/view/public-item";
import { formatMarks, formatSigned } from "../score";
import { Badge } from "../ui/badge";

const OUTCOMES = {
  right: { label: "Right", tone: "right" },
  partly: { label: "Partly right", tone: "partly" },
  wrong: { label: "Wrong", tone: "wrong" },
  skipped: { label: "Not answered", tone: "plain" },
} as const;

/** The outcome in words, with its mark. */
export function OutcomeLine({ feedback }: { readonly feedback: ItemFeedback }) {
  const outcome = OUTCOMES[feedback.outcome];
  return (
    <p className="flex items-center gap-3">
      <Badge tone={outcome.tone}>{outcome.label}</Badge>
      <span className="text-sm whitespace-nowrap text-quiet tabular-nums">
        {feedback.certainty && feedback.total > 0
          ? `${formatSigned(feedback.earned)} ${Math.abs(feedback.earned) === 1 ? "mark" : "marks"}`
          : `${formatMarks(feedback.earned)} of ${String(feedback.total)}`}
      </span>
    </p>
  );
}
