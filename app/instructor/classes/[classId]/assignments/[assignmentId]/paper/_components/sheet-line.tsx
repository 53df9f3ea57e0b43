import { letterAt } from "@/components/player/letters";
import { CONFIDENCE_LABELS, CONFIDENCES } from "@/questions/view/confidence";
import type { PublicInteraction, PublicItem } from "@/questions/view/public-item";

const letters = (choices: readonly unknown[]): string[] => choices.map((_, at) => letterAt(at));
const BLANK = "____";

/** What a student circles or fills in for one question. */
function placesOf(interaction: PublicInteraction): readonly string[] {
  switch (interaction.type) {
    case "choice":
      return letters(interaction.options);
    case "verdict":
      return [interaction.verdictLabels.yes, interaction.verdictLabels.no, ...letters(interaction.reasons)];
    case "assign":
      return interaction.prompts.map((_, at) => `${String(at + 1)}: ${BLANK}`);
    case "order":
      return interaction.pieces.map(() => BLANK);
    case "text":
      return interaction.segments.flatMap(({ type }) => (type === "gap" ? ["________________"] : []));
  }
}

interface SheetLineProps {
  readonly item: PublicItem;
  readonly number: number;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
}

/** A question's line of the answer sheet. */
export function SheetLine({ item, number, certaintyMarks }: SheetLineProps) {
  return (
    <li className="flex break-inside-avoid flex-wrap gap-x-5 gap-y-2 border-b border-line pb-3">
      <span className="w-8 font-semibold tabular-nums">{number}.</span>
      {placesOf(item.interaction).map((place, at) => (
        // Blanks are alike: their place is all that tells them apart.
        <span key={at}>{place}</span>
      ))}
      {certaintyMarks ? (
        <span className="ml-auto flex gap-4 border-l border-line pl-4 text-sm">
          {CONFIDENCES.map((each) => (
            <span key={each}>{CONFIDENCE_LABELS[each]}</span>
          ))}
        </span>
      ) : null}
    </li>
  );
}
