import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import type { PublicItem } from "@/questions/view/public-item";
import { progressOf, type Progress } from "./answered";
import type { Answer } from "./use-attempt";

const WORDS = { unanswered: "not answered", partly: "partly answered", answered: "answered" } as const satisfies Record<
  Progress,
  string
>;

const LOOKS = {
  unanswered: "border-line-strong bg-surface",
  partly: "border-accent border-dashed bg-surface",
  answered: "border-accent bg-accent-soft forced-colors:border-4 forced-colors:border-[Highlight]",
} as const satisfies Record<Progress, string>;

interface QuestionMapProps {
  readonly items: readonly PublicItem[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Place of the item shown; the items' number for the review. */
  readonly at: number;
  readonly onGo: (place: number) => void;
}

/**
 * Every question as a numbered button, with how far it is answered and whether it is flagged. On a phone it is one row
 * that scrolls sideways and keeps the question shown in view.
 */
export function QuestionMap({ items, answers, at, onGo }: QuestionMapProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current;
    const shown = row?.children.item(at);
    if (!row || !(shown instanceof HTMLElement)) return;
    // The row alone is scrolled: scrollIntoView would move the page as well.
    row.scrollLeft = shown.offsetLeft - (row.clientWidth - shown.offsetWidth) / 2;
  }, [at]);
  return (
    <nav aria-label="Questions" className="min-w-0">
      <ol
        ref={list}
        className="relative -mx-4 flex gap-2 overflow-x-auto px-4 py-2 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:p-0"
      >
        {items.map((item, index) => {
          const answer = answers[item.id];
          const progress = progressOf(item, answer?.response ?? null);
          return (
            <li key={item.id} className="shrink-0">
              <button
                type="button"
                onClick={() => {
                  onGo(index);
                }}
                aria-current={index === at ? "step" : undefined}
                aria-label={`Question ${String(index + 1)}, ${WORDS[progress]}${answer?.flagged ? ", flagged" : ""}`}
                className={clsx(
                  "relative size-11 rounded-lg border font-medium tabular-nums hover:bg-sunken",
                  LOOKS[progress],
                  index === at &&
                    "ring-2 ring-ink ring-offset-2 ring-offset-ground forced-colors:outline-3 forced-colors:outline-offset-2",
                )}
              >
                {index + 1}
                {answer?.flagged ? (
                  <span
                    aria-hidden="true"
                    className="absolute -top-1.5 -right-1.5 size-3.5 rounded-full border-2 border-surface bg-partly"
                  />
                ) : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
