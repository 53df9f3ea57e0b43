import type { ReactNode } from "react";
import { letterAt } from "@/components/player/letters";
import type { Choice, PublicInteraction, PublicItem } from "@/questions/view/public-item";

interface LinesProps {
  readonly lines: readonly Choice[];
  /** What stands before each line. */
  readonly mark: (at: number) => string;
}

function Lines({ lines, mark }: LinesProps) {
  return (
    <ul className="grid gap-1">
      {lines.map(({ id, text }, at) => (
        <li key={id} className="flex gap-3">
          <span className="w-6 shrink-0 font-medium">{mark(at)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

const number = (at: number): string => `${String(at + 1)}.`;

/** What there is to choose, place or fill in. */
function Body({ interaction }: { readonly interaction: PublicInteraction }): ReactNode {
  switch (interaction.type) {
    case "choice":
      return <Lines lines={interaction.options} mark={letterAt} />;
    case "verdict":
      return (
        <>
          <p className="font-read">“{interaction.statement}”</p>
          <p>
            {interaction.verdictLabels.yes}, or {interaction.verdictLabels.no}? {interaction.reasonPrompt}
          </p>
          <Lines lines={interaction.reasons} mark={letterAt} />
        </>
      );
    case "assign":
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <div>
            <p className="font-medium">{interaction.promptHeading}</p>
            <Lines lines={interaction.prompts} mark={number} />
          </div>
          <div>
            <p className="font-medium">{interaction.targetHeading}</p>
            <Lines lines={interaction.targets} mark={letterAt} />
            <p className="text-sm">
              {interaction.reusable ? "Each can be used more than once." : "Each can be used once."}
            </p>
          </div>
        </div>
      );
    case "order":
      return (
        <>
          <Lines lines={interaction.pieces} mark={letterAt} />
          <p className="text-sm">
            Order them from “{interaction.firstLabel}” to “{interaction.lastLabel}”.
          </p>
        </>
      );
    case "text":
      return (
        <p className="font-read">
          {interaction.segments.map((segment, at) =>
            segment.type === "text" ? (
              segment.text
            ) : (
              // Gaps have no order but their own.
              <span key={at}>
                {segment.width === "long" ? "________________________" : "____________"}
                {segment.hint === "" ? "" : ` (${segment.hint})`}
              </span>
            ),
          )}
        </p>
      );
  }
}

/** One question on paper. */
export function PaperQuestion({ item, number: place }: { readonly item: PublicItem; readonly number: number }) {
  return (
    <li className="grid break-inside-avoid gap-3">
      {item.context ? <p className="font-read">{item.context}</p> : null}
      <p className="font-semibold">
        {place}. {item.stem}
      </p>
      <Body interaction={item.interaction} />
    </li>
  );
}
