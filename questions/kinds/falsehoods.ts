import type { Claim } from "../claims/claim-map";
import type { Oracle } from "../claims/oracle";
import { clauseOf } from "../claims/statement";
import { acceptedTexts, names, withVoice } from "../claims/wording";
import { prove } from "./choice-drafts";
import { drawnOrder } from "./drawn-order";
import { siblingFeedback } from "./explain";
import type { Misconception, ProofStep } from "./item";
import { otherTerms } from "./single-choice/slot-asks";

/** A statement near a claim that the oracle refutes. */
export interface Falsehood {
  readonly text: string;
  readonly misconception: Misconception;
  readonly feedback: string;
  readonly proof: ProofStep;
}

/** What a claim says around one of its slots. */
function textBeside(oracle: Oracle, claim: Claim, name: string): string {
  return clauseOf(oracle.map, claim, { [name]: { id: "gap", text: "…", accept: [] } });
}

/** Authored misreadings first, then one other value for each slot that can be asked about. */
export function falsehoodsOf(oracle: Oracle, claim: Claim, valuesASlot: number): Falsehood[] {
  const authored = claim.misreadings.flatMap((misreading, index) => {
    const text = withVoice(oracle.map, { ...claim, voice: "author" }, misreading.text);
    const proof = prove(oracle, text, { type: "misreading", claim: claim.id, index }, "fails");
    return proof ? [{ text, misconception: misreading.misconception, feedback: misreading.feedback, proof }] : [];
  });
  const swapped = Object.entries(claim.slots).flatMap(([name, slot]) =>
    // In drawn order: were the domain's first value the usual falsehood, it would give itself away.
    drawnOrder(`${claim.id}.${name}`, otherTerms(oracle, slot), ({ id }) => id)
      .filter((term) => !names(textBeside(oracle, claim, name), acceptedTexts(oracle.map, term)))
      .flatMap((term): Falsehood[] => {
        const text = withVoice(oracle.map, claim, clauseOf(oracle.map, claim, { [name]: term }));
        const proof = prove(
          oracle,
          text,
          { type: "slots", claim: claim.id, terms: { [name]: term }, reading: "world" },
          "fails",
        );
        const misconception = slot.domain === "year" ? "date-shift" : "sibling-value";
        return proof ? [{ text, misconception, feedback: siblingFeedback(oracle, claim, name, term), proof }] : [];
      })
      .slice(0, valuesASlot),
  );
  return [...authored, ...swapped];
}

/** The claim's own statement, with its voice and its proof. */
export function truthOf(oracle: Oracle, claim: Claim): { readonly text: string; readonly proof: ProofStep } {
  const text = withVoice(oracle.map, claim, clauseOf(oracle.map, claim));
  return { text, proof: { about: text, verdict: "holds", rule: "the claim as the map has it", from: [claim.id] } };
}
