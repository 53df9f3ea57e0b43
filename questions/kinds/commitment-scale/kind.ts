import { COMMITMENTS, type Claim, type Commitment } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { prove } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine } from "../explain";
import { claimFacts } from "../facts";
import type { Kind } from "../kind";

/** Wordings of like length, from ruled out to settled. */
const OPTIONS = {
  "ruled out": "He rules it out",
  possible: "He deems it possible",
  likely: "He deems it likely",
  "near-certain": "He is all but sure",
  settled: "He deems it settled",
} as const satisfies Record<Commitment, string>;
/** What the feedback says of a standing, before the sign in the author's wording that shows it. */
const STANDINGS = {
  "ruled out": "The author rules this out",
  possible: "The author calls this possible",
  likely: "The author thinks this likely",
  "near-certain": "The author is all but sure of this",
  settled: "The author treats this as settled",
} as const satisfies Record<Commitment, string>;
/** Marks by steps away from the key. */
const CREDIT_BY_DISTANCE = [1, 0.5, 0, 0, 0] as const;
const STEMS = [
  "How does the author rate the thought that {}?",
  "What standing does the author give to the thought that {}?",
  "Going by the author's wording, how sure is he that {}?",
] as const;

/** A thought without a hedge, so that the stem does not tell how firm it is; the sign is told afterwards. */
function thoughtDrafts(oracle: Oracle, claim: Claim, thought: number): Draft[] {
  const weighed = claim.weighed[thought];
  if (!weighed) return [];
  const keyIndex = COMMITMENTS.indexOf(weighed.commitment);
  const proof = COMMITMENTS.map((commitment) =>
    prove(
      oracle,
      OPTIONS[commitment],
      { type: "commitment", claim: claim.id, thought, commitment },
      commitment === weighed.commitment ? "holds" : "fails",
    ),
  );
  if (proof.includes(null)) return [];
  const explanation = `${STANDINGS[weighed.commitment]}: ${weighed.sign}. ${claimLine(oracle, claim)}`;
  return STEMS.map((stem) => ({
    family: `commitment-scale/${claim.id}.${String(thought + 1)}`,
    kind: "commitment-scale",
    bloom: "analyse",
    stem: stem.replace("{}", weighed.thought),
    context: null,
    voice: "the author",
    explanation,
    claims: [claim.id],
    scenarios: [],
    asks: [`${claim.id}:commitment`],
    reveals: claimFacts(claim),
    answer: OPTIONS[weighed.commitment],
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
            ? `Right. ${explanation}`
            : `That is ${index > keyIndex ? "firmer" : "weaker"} than what the author writes. ${explanation}`,
      })),
    },
  }));
}

/** How firmly the author stands behind a thought: ruled out, hedged, expected or settled. */
export const commitmentScale: Kind = {
  name: "commitment-scale",
  generate: (oracle) =>
    oracle.map.claims.flatMap((claim) => claim.weighed.flatMap((_, index) => thoughtDrafts(oracle, claim, index))),
};
