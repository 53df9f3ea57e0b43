import { COMMITMENTS, type Claim, type Commitment } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { prove } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine } from "../explain";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

/** Wordings of like length, from ruled out to settled. */
const OPTIONS = {
  "ruled out": "As something he rules out",
  possible: "As one of the possibilities",
  likely: "As the more likely course",
  "near-certain": "As something all but sure",
  settled: "As something now settled",
} as const satisfies Record<Commitment, string>;
/** Marks by steps away from the key. */
const CREDIT_BY_DISTANCE = [1, 0.5, 0, 0, 0] as const;
const STEMS = [
  "How firmly does the author put it that {}?",
  "As what does the author present it that {}?",
  "What standing does the author give to the thought that {}?",
] as const;

function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const keyIndex = COMMITMENTS.indexOf(claim.commitment);
  const proof = COMMITMENTS.map((commitment) =>
    prove(
      oracle,
      OPTIONS[commitment],
      { type: "commitment", claim: claim.id, commitment },
      commitment === claim.commitment ? "holds" : "fails",
    ),
  );
  if (proof.includes(null)) return [];
  return STEMS.map((stem) => ({
    family: `commitment-scale/${claim.id}`,
    kind: "commitment-scale",
    bloom: "analyse",
    stem: stem.replace("{}", clauseOf(oracle.map, claim)),
    context: null,
    voice: "the author",
    explanation: `${claimLine(oracle, claim)} The author puts this as ${claim.commitment}.`,
    claims: [claim.id],
    scenarios: [],
    asks: [`${claim.id}:commitment`],
    reveals: claimFacts(claim),
    answer: OPTIONS[claim.commitment],
    proof: proof.filter((step) => step !== null),
    body: {
      type: "scale",
      keyIndex,
      credit: COMMITMENTS.map((_, index) => CREDIT_BY_DISTANCE[Math.abs(index - keyIndex)] ?? 0),
      options: COMMITMENTS.map((commitment, index) => ({
        text: OPTIONS[commitment],
        misconception: index === keyIndex ? null : "commitment-shift",
        feedback:
          index === keyIndex
            ? `Right. ${claimLine(oracle, claim)}`
            : `That is ${index > keyIndex ? "firmer" : "weaker"} than the author's own wording, which makes it ${claim.commitment}. ${claimLine(oracle, claim)}`,
      })),
    },
  }));
}

/** How firmly the author stands behind his forecasts, and behind readings that he hedges. */
export const commitmentScale: Kind = {
  name: "commitment-scale",
  generate: (oracle) =>
    oracle.map.claims
      .filter((claim) => claim.voice === "author" && (claim.nature === "forecast" || claim.commitment !== "settled"))
      .flatMap((claim) => claimDrafts(oracle, claim)),
};
