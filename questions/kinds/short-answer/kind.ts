import type { Claim, Slot } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { slotTerm } from "../../claims/statement";
import { capitalise, voiceName } from "../../claims/wording";
import type { Draft } from "../draft";
import { explainClaim } from "../explain";
import { gapFor, hintFor, typedProof } from "../gap";
import type { Kind } from "../kind";
import { factsBeside, slotFact } from "../facts";

function slotDrafts(oracle: Oracle, claim: Claim, name: string, slot: Slot): Draft[] {
  const proof = typedProof(oracle, claim, name, slot);
  if (!proof) return [];
  const key = slotTerm(oracle.map, slot).text;
  return slot.asks
    .filter((ask) => ask.stem.endsWith("?"))
    .map((ask) => ({
      family: `short-answer/${claim.id}.${name}`,
      kind: "short-answer",
      bloom: "remember",
      stem: ask.stem,
      context: null,
      voice: voiceName(oracle.map, claim),
      explanation: explainClaim(oracle, claim),
      claims: [claim.id],
      scenarios: [],
      asks: [slotFact(claim, name)],
      reveals: factsBeside(claim, [name]),
      answer: capitalise(key),
      proof: [proof],
      body: {
        type: "text",
        segments: [
          { type: "text", text: "Your answer: " },
          { type: "gap", id: "g1", hint: hintFor(oracle, slot), width: key.length > 12 ? "long" : "short" },
        ],
        gaps: [gapFor(oracle, claim, name, slot, "g1")],
      },
    }));
}

/** A direct question, answered in a word or two. */
export const shortAnswer: Kind = {
  name: "short-answer",
  generate: (oracle) =>
    oracle.map.claims.flatMap((claim) =>
      Object.entries(claim.slots).flatMap(([name, slot]) => slotDrafts(oracle, claim, name, slot)),
    ),
};
