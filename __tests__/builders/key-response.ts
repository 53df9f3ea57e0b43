import type { Item } from "@/questions/kinds/item";
import type { Response } from "@/questions/view/response";

/** The response that earns an item's full mark. */
export function keyResponse({ interaction }: Item): Response {
  switch (interaction.type) {
    case "choice":
      return { interaction: "choice", optionId: interaction.options.find((option) => option.correct)?.id ?? "" };
    case "verdict":
      return {
        interaction: "verdict",
        verdict: interaction.verdict,
        reasonId: interaction.reasons.find((reason) => reason.correct)?.id ?? null,
      };
    case "assign":
      return { interaction: "assign", assigned: { ...interaction.key } };
    case "order":
      return { interaction: "order", order: [...interaction.key] };
    case "text":
      return {
        interaction: "text",
        typed: Object.fromEntries(interaction.gaps.map((gap) => [gap.id, gap.accepted[0]])),
      };
  }
}
