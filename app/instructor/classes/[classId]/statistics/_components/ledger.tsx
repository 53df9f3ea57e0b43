import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { behindLedger } from "./links";

/** Rows shown at once; the rest stands behind a fold. */
const FIRST = 8;

function Lines({ shown, lines }: { readonly shown: QuizStatistics; readonly lines: QuizStatistics["ledger"] }) {
  return (
    <ol className="grid gap-3">
      {lines.map((line) => (
        <li key={`${line.misconception}|${line.target}`} className="grid gap-0.5">
          <p>
            <Link href={behindLedger(shown, line)}>
              {line.shown} of {line.offered}
            </Link>{" "}
            {line.deed} in {line.about}.
          </p>
          {line.statement ? <p className="text-sm text-quiet">The claim: {line.statement}</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** Which misreadings the class shows, counted in students, the most frequent first. */
export function Ledger({ shown }: { readonly shown: QuizStatistics }) {
  const { ledger } = shown;
  const rest = ledger.slice(FIRST);
  return (
    <Card className="grid gap-4" aria-labelledby="ledger">
      <div className="grid gap-1">
        <h2 id="ledger" className="text-xl">
          Misreadings of the class
        </h2>
        <p className="max-w-prose text-quiet">
          Each line counts students who showed a misreading among those who answered a question that offered it.
        </p>
      </div>
      {ledger.length === 0 ? <p>No misreading was shown.</p> : <Lines shown={shown} lines={ledger.slice(0, FIRST)} />}
      {rest.length > 0 ? (
        <details>
          <summary className="flex min-h-11 items-center text-accent">{rest.length} more</summary>
          <div className="pt-2">
            <Lines shown={shown} lines={rest} />
          </div>
        </details>
      ) : null}
    </Card>
  );
}
