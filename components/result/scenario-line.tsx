import { clsx } from "clsx";
import Link from "next/link";
import type { ItemFeedback } from "@/questions/view/public-item";

/** The article's scenarios side by side, those that the question is about marked in words and looks. */
export function ScenarioLine({ feedback }: { readonly feedback: Pick<ItemFeedback, "scenarios" | "scenarioLine"> }) {
  if (feedback.scenarioLine.length === 0) return null;
  const concerned = new Set(feedback.scenarios.map(({ id }) => id));
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium text-quiet">Among the article&apos;s scenarios</p>
      <ol className="grid auto-cols-fr gap-2 sm:grid-flow-col">
        {feedback.scenarioLine.map(({ id, title }, index) => (
          <li
            key={id}
            className={clsx(
              "rounded-lg border px-3 py-2 text-sm",
              concerned.has(id) ? "border-2 border-accent bg-surface font-semibold" : "border-line text-quiet",
            )}
          >
            <span aria-hidden="true" className="mr-1.5 tabular-nums">
              {index + 1}
            </span>
            {concerned.has(id) ? <span className="sr-only">This question is about: </span> : null}
            <Link href={`/study#scenario-${id}`}>{title}</Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
