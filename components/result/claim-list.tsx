import Link from "next/link";
import type { ItemFeedback } from "@/questions/view/public-item";

/** The claims an item rests on, leading to their place in the study guide. */
export function ClaimList({
  feedback,
}: {
  readonly feedback: Pick<ItemFeedback, "claims" | "scenarios" | "paragraphs">;
}) {
  return (
    <details className="group">
      <summary className="flex min-h-11 items-center font-medium text-accent">
        Where the article says so: paragraph{feedback.paragraphs.length === 1 ? "" : "s"}{" "}
        {feedback.paragraphs.join(", ")}
      </summary>
      <ul className="grid gap-2 pt-1">
        {feedback.claims.map((claim) => (
          <li key={claim.id}>
            {claim.statement}{" "}
            <span className="text-quiet">
              ({claim.voice}, <Link href={`/study#claim-${claim.id}`}>paragraph {claim.paragraph}</Link>)
            </span>
          </li>
        ))}
        {feedback.scenarios.map((scenario) => (
          <li key={scenario.id}>
            Scenario: <Link href={`/study#scenario-${scenario.id}`}>{scenario.title}</Link>{" "}
            <span className="text-quiet">(paragraph {scenario.paragraph})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
