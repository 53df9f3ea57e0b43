import type { PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

/** An answer that an item takes, right or wrong: the same for the same number. */
export function anyResponse({ interaction }: PublicItem, number: number): Response {
  const pick = (from: readonly { readonly id: string }[]): string => from[number % from.length]?.id ?? "";
  switch (interaction.type) {
    case "choice":
      return { interaction: "choice", optionId: pick(interaction.options) };
    case "verdict":
      return { interaction: "verdict", verdict: number % 2 === 0, reasonId: pick(interaction.reasons) };
    case "assign": {
      const assigned: Record<string, string> = {};
      for (const [place, prompt] of interaction.prompts.entries()) {
        const open = interaction.targets.filter(
          ({ id, group }) =>
            (group === undefined || prompt.group === undefined || group === prompt.group) &&
            (interaction.reusable || !Object.values(assigned).includes(id)),
        );
        const target = open[(number + place) % open.length];
        if (target) assigned[prompt.id] = target.id;
      }
      return { interaction: "assign", assigned };
    }
    case "order":
      return { interaction: "order", order: interaction.pieces.map(({ id }) => id) };
    case "text":
      return {
        interaction: "text",
        typed: Object.fromEntries(
          interaction.segments.flatMap((segment) =>
            segment.type === "gap" ? [[segment.id, `answer ${String(number)}`]] : [],
          ),
        ),
      };
  }
}
