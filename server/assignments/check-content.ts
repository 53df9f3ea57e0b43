import { openBank } from "@/questions/bank/bank";
import type { FieldErrors } from "../accounts/account-input";
import { newSeed } from "../attempts/new-seed";
import type { AssignmentValues } from "./assignment-input";
import { drawAssigned, sizeOf } from "./draw-assigned";

/** Forms tried: whether the article has enough for a choice of questions depends a little on the draw. */
const TRIALS = 5;

/** What is wrong with what an assignment asks, by field; null where the article can give it. */
export function contentProblem({ articleId, quiz, content }: AssignmentValues): FieldErrors | null {
  const bank = openBank(articleId);
  if (!bank) return { articleId: "There is no such article." };
  const unknown = content?.scenarios.find((id) => !bank.map.scenarios.some((scenario) => scenario.id === id));
  if (unknown !== undefined) return { scenarios: "The article has no such scenario." };
  const wanted = sizeOf({ quiz, content });
  const drawn = Array.from({ length: TRIALS }, () => {
    const form = { quiz, content, sameForm: true, shuffle: false, formSeed: newSeed() };
    return drawAssigned(bank, form, { seed: "", withdrawn: [], seen: new Set() }).length;
  });
  const least = Math.min(...drawn);
  if (least >= wanted) return null;
  return {
    items:
      least === 0
        ? "The article has no questions of this choice. Choose other kinds, another mix or more scenarios."
        : `The article can give ${String(least)} questions of this choice at once, not ${String(wanted)}. Ask for fewer, or choose more kinds or another mix.`,
  };
}
