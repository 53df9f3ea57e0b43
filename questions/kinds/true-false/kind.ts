import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise, voiceName } from "../../claims/wording";
import type { Draft, DraftOption } from "../draft";
import { claimLine, explainClaim } from "../explain";
import { falsehoodsOf, truthOf } from "../falsehoods";
import type { Misconception, ProofStep } from "../item";
import type { Kind } from "../kind";
import { areParallel, subsets } from "../parallel";
import { claimFacts } from "../facts";

const FALSE_DRAFTS_A_CLAIM = 3;
const VALUES_A_SLOT = 2;
const REASON_PROMPT = "Which part of the article decides it?";
const STEMS = [
  "Does the article bear this statement out, as its author writes it?",
  "Going by the author's text, is this statement right?",
  "Hold this statement against what the author writes: does it stand?",
] as const;

function reasonOption(oracle: Oracle, claim: Claim): DraftOption {
  return {
    text: capitalise(claim.about),
    misconception: "true-but-off-question",
    feedback: `That part of the article does not settle this statement. ${claimLine(oracle, claim)}`,
  };
}

/** Sets of three other topics, like in length, from nearby first; none of them about a value in question. */
function reasonSets(oracle: Oracle, claim: Claim, limit: number): DraftOption[][] {
  const linked = new Set(oracle.map.claims.filter((other) => oracle.graph.areNear(claim.id, other.id)).map((other) => other.id));
  const pool = oracle.map.claims
    .filter((other) => other.id !== claim.id && !linked.has(other.id))
    .sort((a, b) => Math.abs(a.paragraph - claim.paragraph) - Math.abs(b.paragraph - claim.paragraph))
    .map((other) => reasonOption(oracle, other));
  const key = capitalise(claim.about);
  return subsets(pool, 3, limit, (some) => areParallel([key, ...some.map((option) => option.text)]));
}

interface Version {
  readonly text: string;
  readonly verdict: boolean;
  readonly feedback: string;
  readonly misconception: Misconception | null;
  readonly proof: ProofStep;
}

/** As many true versions as false ones, so that neither verdict is the better bet. */
function versions(oracle: Oracle, claim: Claim): Version[] {
  const truth = truthOf(oracle, claim);
  const wrong = falsehoodsOf(oracle, claim, VALUES_A_SLOT).slice(0, FALSE_DRAFTS_A_CLAIM);
  return wrong.flatMap((each): Version[] => [
    { text: each.text, verdict: false, feedback: each.feedback, misconception: each.misconception, proof: each.proof },
    { text: truth.text, verdict: true, feedback: `The article does say this. ${claimLine(oracle, claim)}`, misconception: null, proof: truth.proof },
  ]);
}

function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const all = versions(oracle, claim);
  const sets = reasonSets(oracle, claim, Math.max(1, all.length));
  return all.flatMap((version, index): Draft[] => {
    const reasons = sets[index % Math.max(1, sets.length)];
    if (!reasons) return [];
    const trueBefore = all.slice(0, index).filter((other) => other.verdict).length;
    if (version.verdict && trueBefore >= sets.length) return [];
    return [
      {
        family: `true-false/${claim.id}`,
        kind: "true-false",
        bloom: "understand",
        stem: STEMS[index % STEMS.length] ?? STEMS[0],
        context: null,
        voice: voiceName(oracle.map, claim),
        explanation: explainClaim(oracle, claim),
        claims: [claim.id],
        scenarios: [],
        asks: claimFacts(claim),
        reveals: [],
        answer: `${version.verdict ? "True" : "False"}; what decides it: ${claim.about}`,
        proof: [version.proof],
        body: {
          type: "verdict",
          statement: version.text,
          verdict: version.verdict,
          reasonPrompt: REASON_PROMPT,
          reasonKey: { text: capitalise(claim.about), misconception: null, feedback: claimLine(oracle, claim) },
          reasonDistractors: reasons,
          verdictFeedback: version.feedback,
          misconception: version.misconception,
        },
      },
    ];
  });
}

export const trueFalse: Kind = {
  name: "true-false",
  generate: (oracle) => oracle.map.claims.flatMap((claim) => claimDrafts(oracle, claim)),
};
