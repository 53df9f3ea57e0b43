import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise, voiceName } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft, DraftOption } from "../draft";
import { claimLine, explainClaim } from "../explain";
import { falsehoodsOf, truthOf } from "../falsehoods";
import type { Misconception, ProofStep } from "../item";
import type { Kind } from "../kind";
import { areParallel, subsets } from "../parallel";
import { clueFinder } from "../../quality/flaws/clue-checks";
import { claimFacts } from "../facts";

const FALSE_DRAFTS_A_CLAIM = 3;
const VALUES_A_SLOT = 2;
/** Topics offered beside the one that decides. */
const REASONS = 3;
const REASON_PROMPT = "Which part of the article decides it?";
const STEMS = [
  "Does the article bear this statement out, as its author writes it?",
  "Going by the author's text, is this statement right?",
  "Hold this statement against what the author writes: does it stand?",
] as const;

interface Reason {
  readonly option: DraftOption;
  readonly proof: ProofStep;
}

/** Another topic that the oracle finds to settle nothing here, or nothing where it may. */
function otherReason(oracle: Oracle, claim: Claim, other: Claim): Reason[] {
  const text = capitalise(other.about);
  const proof = prove(oracle, text, { type: "decides", claim: claim.id, by: other.id }, "fails");
  const feedback = `That part of the article does not settle this statement. ${claimLine(oracle, other)}`;
  return proof ? [{ option: { text, misconception: "true-but-off-question", feedback }, proof }] : [];
}

/** Other topics that settle nothing about the claim and are like its own in length, from nearby first. */
function otherReasons(oracle: Oracle, claim: Claim): Reason[] {
  const key = capitalise(claim.about);
  return [...oracle.map.claims]
    .sort((a, b) => Math.abs(a.paragraph - claim.paragraph) - Math.abs(b.paragraph - claim.paragraph))
    .flatMap((other) => otherReason(oracle, claim, other))
    .filter(({ option }) => areParallel([key, option.text]));
}

/** Sets of three other topics, like in length, among which the statement's words do not tell the key. */
function reasonSets(
  oracle: Oracle,
  claim: Claim,
  pool: readonly Reason[],
  version: Version,
  limit: number,
): Reason[][] {
  const key = capitalise(claim.about);
  const givesKeyAway = clueFinder(version.text, oracle);
  return subsets(pool, REASONS, limit, (some) => {
    const topics = some.map(({ option }) => option.text);
    return (topics.length < REASONS || !givesKeyAway(key, topics)) && areParallel([key, ...topics]);
  });
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
    {
      text: truth.text,
      verdict: true,
      feedback: `The article does say this. ${claimLine(oracle, claim)}`,
      misconception: null,
      proof: truth.proof,
    },
  ]);
}

function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const all = versions(oracle, claim);
  const reasonKey = { text: capitalise(claim.about), misconception: null, feedback: claimLine(oracle, claim) };
  const keyProof = prove(oracle, reasonKey.text, { type: "decides", claim: claim.id, by: claim.id }, "holds");
  const pool = all.length > 0 ? otherReasons(oracle, claim) : [];
  return all.flatMap((version, index): Draft[] => {
    const sets = reasonSets(oracle, claim, pool, version, all.length);
    const reasons = sets[index % Math.max(1, sets.length)];
    if (!reasons || !keyProof) return [];
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
        proof: [version.proof, keyProof, ...reasons.map(({ proof }) => proof)],
        body: {
          type: "verdict",
          statement: version.text,
          verdict: version.verdict,
          reasonPrompt: REASON_PROMPT,
          reasonKey,
          reasonDistractors: reasons.map(({ option }) => option),
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
