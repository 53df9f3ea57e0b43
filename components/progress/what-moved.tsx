import Link from "next/link";
import { Day } from "../day";
import { MASTERY_WORDS, type MasteryShown } from "../mastery-bar";
import { formatPercent } from "../score";
import { Card } from "../ui/card";

interface WhatMovedProps {
  readonly moved: readonly {
    readonly id: string;
    readonly statement: string;
    readonly before: MasteryShown;
    readonly after: MasteryShown;
    readonly due: Date | null;
  }[];
}

function percentOf({ estimate }: MasteryShown): string {
  return formatPercent(estimate ?? 0);
}

/** Where a figure went, as a sign beside the words. */
function signOf(before: MasteryShown, after: MasteryShown): string {
  if (before.estimate === null || after.estimate === null) return "•";
  const change = after.estimate - before.estimate;
  if (Math.abs(change) < 0.01) return "=";
  return change > 0 ? "↑" : "↓";
}

/** What a practice did to each claim that it asked about, and when the claim comes back. */
export function WhatMoved({ moved }: WhatMovedProps) {
  if (moved.length === 0) return null;
  return (
    <Card aria-labelledby="moved" className="grid gap-4">
      <h2 id="moved" className="text-xl">
        What moved
      </h2>
      <ul className="grid gap-3">
        {moved.map(({ id, statement, before, after, due }) => (
          <li key={id} className="grid gap-0.5 border-t border-line pt-3">
            <Link href={`/study#claim-${id}`} className="line-clamp-2 underline-offset-4 hover:underline">
              {statement}
            </Link>
            <p className="flex flex-wrap gap-x-2 text-sm text-quiet">
              <span aria-hidden="true" className="w-3 font-semibold text-ink">
                {signOf(before, after)}
              </span>
              <span>
                {before.estimate === null ? "First asked: " : `From ${percentOf(before)} to `}
                <strong className="font-semibold text-ink">{percentOf(after)}</strong>, {MASTERY_WORDS[after.verdict]}
              </span>
              {due ? (
                <span>
                  · comes back on <Day at={due} />
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
