import type { Bank } from "../bank/bank";
import { claimStatement } from "../claims/statement";
import { voiceName } from "../claims/wording";
import type { ItemFeedback } from "../view/public-item";
import type { Response } from "../view/response";
import { gradeResponse } from "./grade";
import type { Item } from "./item";
import { partFeedback } from "./part-feedback";

/** Whether there is anything in a response: an empty one counts as skipped. */
export function isAnswered(response: Response | null): response is Response {
  switch (response?.interaction) {
    case undefined:
      return false;
    case "choice":
    case "order":
      return true;
    case "verdict":
      return response.verdict !== null || response.reasonId !== null;
    case "assign":
      return Object.keys(response.assigned).length > 0;
    case "text":
      return Object.values(response.typed).some((typed) => typed.trim() !== "");
  }
}

function outcomeOf(response: Response | null, earned: number): ItemFeedback["outcome"] {
  if (!isAnswered(response)) return "skipped";
  if (earned >= 1) return "right";
  return earned > 0 ? "partly" : "wrong";
}

/** Everything a student is told about one item after answering. The caller has checked that the policy allows it. */
export function itemFeedback(bank: Bank, item: Item, publicId: string, response: Response | null): ItemFeedback {
  const grade = gradeResponse(item, response);
  const earned = grade.type === "points" ? grade.earned : 0;
  const known = new Set(bank.map.claims.map((claim) => claim.id));
  return {
    itemId: publicId,
    outcome: outcomeOf(response, earned),
    earned,
    total: 1,
    answer: item.answer,
    parts: partFeedback(item, response),
    explanation: item.explanation,
    claims: item.claims
      .filter((id) => known.has(id))
      .map((id) => {
        const claim = bank.oracle.claim(id);
        return {
          id,
          statement: claimStatement(bank.map, claim),
          paragraph: claim.paragraph,
          voice: voiceName(bank.map, claim),
        };
      }),
    scenarios: bank.map.scenarios
      .filter((scenario) => item.scenarios.includes(scenario.id))
      .map(({ id, title, paragraph }) => ({ id, title, paragraph })),
    scenarioLine: item.scenarios.length > 0 ? bank.map.scenarios.map(({ id, title }) => ({ id, title })) : [],
    paragraphs: item.paragraphs,
  };
}
