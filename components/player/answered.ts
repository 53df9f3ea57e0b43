import type { PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

export type Progress = "unanswered" | "partly" | "answered";

function byCount(done: number, all: number): Progress {
  if (done === 0) return "unanswered";
  return done < all ? "partly" : "answered";
}

/** How far an item is answered; says nothing of right or wrong. */
export function progressOf(item: PublicItem, response: Response | null): Progress {
  const { interaction } = item;
  switch (response?.interaction) {
    case undefined:
      return "unanswered";
    case "choice":
    case "order":
      return "answered";
    case "verdict":
      return byCount(Number(response.verdict !== null) + Number(response.reasonId !== null), 2);
    case "assign":
      return byCount(
        Object.keys(response.assigned).length,
        interaction.type === "assign" ? interaction.prompts.length : 0,
      );
    case "text":
      return byCount(
        Object.values(response.typed).filter((typed) => typed.trim() !== "").length,
        interaction.type === "text" ? interaction.segments.filter((segment) => segment.type === "gap").length : 0,
      );
  }
}
