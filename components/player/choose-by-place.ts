import type { PublicInteraction } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

/** The answer that a key for the option at `place` gives; null where the interaction has no such option. */
export function chooseByPlace(
  interaction: PublicInteraction,
  response: Response | null,
  place: number,
): Response | null {
  if (interaction.type === "choice") {
    const option = interaction.options[place];
    return option ? { interaction: "choice", optionId: option.id } : null;
  }
  if (interaction.type === "verdict") {
    // The verdict comes first; once it is given, the same keys choose the reason.
    const before = response?.interaction === "verdict" ? response : null;
    if (before?.verdict == null)
      return place < 2 ? { interaction: "verdict", verdict: place === 0, reasonId: before?.reasonId ?? null } : null;
    const reason = interaction.reasons[place];
    return reason ? { ...before, reasonId: reason.id } : null;
  }
  return null;
}
