import type { Bank } from "../bank/bank";
import { claimStatement } from "../claims/statement";
import { voiceName } from "../claims/wording";
import type { Item, ProofStep } from "../kinds/item";

function stepLine({ about, verdict, rule, from }: ProofStep): string {
  return `${verdict === "holds" ? "Holds" : "Fails"}: “${about}”. The ground: ${rule} (${from.join(", ")}).`;
}

/** A claim or scenario that a proof names, in the map's words, with what the map says of it. */
function groundLine({ map, oracle }: Bank, id: string): string {
  const scenario = map.scenarios.find((each) => each.id === id);
  if (scenario) {
    const { paragraph, title, condition, development, obstacle, consequence } = scenario;
    return `${id}, paragraph ${String(paragraph)}, the scenario “${title}”. Condition: ${condition} Development: ${development} Obstacle: ${obstacle} Consequence: ${consequence}`;
  }
  const claim = oracle.claim(id);
  const links = claim.links.map(({ type, to }) => `${type} ${to}`).join(", ");
  return `${id}, paragraph ${String(claim.paragraph)} (${voiceName(map, claim)}; ${claim.nature}; ${claim.commitment}${links === "" ? "" : `; ${links}`}): ${claimStatement(map, claim)}`;
}

/** A proof in words: each step with its rule, then every claim and scenario that the steps rest on. */
export function tellProof(bank: Bank, { stem, answer, proof }: Item): string[] {
  const named = [...new Set(proof.flatMap(({ from }) => from))];
  return [
    `Question: ${stem}`,
    `Key: ${answer}`,
    "",
    ...proof.map(stepLine),
    "",
    "It rests on:",
    ...named.map((id) => groundLine(bank, id)),
  ];
}
