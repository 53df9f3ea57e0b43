import { CONFIDENCE_LABELS } from "@/questions/view/confidence";
import type { ItemFeedback } from "@/questions/view/public-item";
import { formatSigned } from "../score";

const OUTCOMES = { right: "right", partly: "partly right", wrong: "wrong" } as const;

/** How the mark comes about where it counts by certainty; nothing where an instructor has decided on it. */
export function CertaintyLine({ feedback }: { readonly feedback: ItemFeedback }) {
  const { certainty, marking, outcome, earned } = feedback;
  if (!certainty || marking?.withdrawn || marking?.overridden) return null;
  const { stated } = certainty;
  if (outcome === "skipped") return <p className="text-quiet">Not answered, so nothing was staked: 0.</p>;
  return (
    <p>
      {stated === null ? "Not said how sure, which counts as unsure" : CONFIDENCE_LABELS[stated]}
      {stated === null || outcome === "partly" ? ", and " : " and "}
      {OUTCOMES[outcome]}: <strong className="font-semibold tabular-nums">{formatSigned(earned)}</strong>
    </p>
  );
}
