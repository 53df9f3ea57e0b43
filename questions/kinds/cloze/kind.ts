import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { slotTerm } from "../../claims/statement";
import { capitalise, fill, voiceName, withVoice } from "../../claims/wording";
import type { Segment } from "../../view/public-item";
import type { Draft } from "../draft";
import { wordingFor } from "../drawn-order";
import { explainClaim } from "../explain";
import { gapFor, hintFor, typedProof } from "../gap";
import type { Kind } from "../kind";
import { factsBeside, slotFact } from "../facts";

const GAP = "\u0000";
const STEMS = [
  "Complete the statement as the author has it.",
  "Which word or words does the author's text put in the gap?",
  "Type what stands in the gap, going by the author's text.",
] as const;

function segmentsOf(oracle: Oracle, claim: Claim, asked: readonly string[]): Segment[] {
  const texts = Object.entries(claim.slots).map(([name, slot]) => [
    name,
    asked.includes(name) ? `${GAP}${name}${GAP}` : slotTerm(oracle.map, slot).text,
  ]);
  const text = withVoice(oracle.map, claim, fill(claim.clause, Object.fromEntries(texts) as Record<string, string>));
  return text.split(GAP).flatMap((stretch, index): Segment[] => {
    const slot = claim.slots[stretch];
    if (index % 2 === 1 && slot) {
      const width = slotTerm(oracle.map, slot).text.length > 12 ? "long" : "short";
      return [{ type: "gap", id: `g${String(asked.indexOf(stretch) + 1)}`, hint: hintFor(oracle, slot), width }];
    }
    return stretch === "" ? [] : [{ type: "text", text: stretch }];
  });
}

function clozeDraft(oracle: Oracle, claim: Claim, asked: readonly string[], variant: number): Draft[] {
  const slots = asked.flatMap((name) => {
    const slot = claim.slots[name];
    const proof = slot ? typedProof(oracle, claim, name, slot) : null;
    return slot && proof ? [{ name, slot, proof }] : [];
  });
  if (slots.length !== asked.length) return [];
  const key = slots.map(({ slot }) => slotTerm(oracle.map, slot).text);
  return [
    {
      family: `cloze/${claim.id}`,
      kind: "cloze",
      bloom: "remember",
      stem: wordingFor(STEMS, claim.id, variant),
      context: null,
      voice: voiceName(oracle.map, claim),
      explanation: explainClaim(oracle, claim),
      claims: [claim.id],
      scenarios: [],
      asks: asked.map((name) => slotFact(claim, name)),
      reveals: [claim.id, ...factsBeside(claim, asked)],
      answer: key.map(capitalise).join("; "),
      proof: slots.map(({ proof }) => proof),
      body: {
        type: "text",
        segments: segmentsOf(oracle, claim, asked),
        gaps: slots.map(({ name, slot }, index) => gapFor(oracle, claim, name, slot, `g${String(index + 1)}`)),
      },
    },
  ];
}

/** Statements with one slot, or two, to be typed. */
export const cloze: Kind = {
  name: "cloze",
  generate: (oracle) =>
    oracle.map.claims.flatMap((claim) => {
      // In reading order, so that the first gap of the text is the first of the answer.
      const names = Object.keys(claim.slots).sort(
        (a, b) => claim.clause.indexOf(`{${a}}`) - claim.clause.indexOf(`{${b}}`),
      );
      const pairs = names.length === 2 ? [names] : [];
      return [...names.map((name) => [name]), ...pairs].flatMap((asked, index) =>
        clozeDraft(oracle, claim, asked, index),
      );
    }),
};
