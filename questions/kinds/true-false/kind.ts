import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise, voiceName } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft, DraftOption } from "../draft";
import { wordingFor } from "../drawn-order";
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
/** Topics among which they are looked for. */
const REASONS_TRIED = 120;
const REASON_PROMPT = "Which part of the article decides it?";
const STEMS = [
  "Is this statement true to what the author writes?",
  "Going by the author's text, how do you judge this statement?",
  "Does this statement agree with the author's text?",
] as const;

interface Reason {
  readonly option: DraftOption;
  readonly proof: ProofStep;
}

/** Another topic that the oracle finds to settle nothing here, or nothing where it may. */
function otherReason(oracle: Oracle, claim: Claim, other: Claim): Reason[] {
  const text = capitalise(other.about);
  const proof = prove(oracle, text, { type: "decides", claim: claim.id, by: other.id }, "fails");
  const feedback = `That part of the article is about another point: ${claimLine(oracle, other)} What settles the statement is this. ${claimLine(oracle, claim)}`;
  return proof ? [{ option: { text, misconception: "true-but-off-question", feedback }, proof }] : [];
}

/** Other topics that settle nothing about the claim and are like its own in length, from nearby first. */
function otherReasons(oracle: Oracle, claim: Claim): Reason[] {
  const key = capitalise(claim.about);
  const distance = (other: Claim): number => Math.abs(other.paragraph - claim.paragraph);
  return [...oracle.map.claims]
    .sort((a, b) => distance(a) - distance(b))
    .filter((other) => areParallel([key, capitalise(other.about)]))
    .flatMap((other) => otherReason(oracle, claim, other))
    .slice(0, REASONS_TRIED);
}

/** Sets of three other topics, like in length, among which the statement's words do not tell the key. */
function reasonSets(
  oracle: Oracle,
  claim: Claim,
  pool: readonly Reason[],
  statement: string,
  limit: number,
): Reason[][] {
  const key = capitalise(claim.about);
  const clues = clueFinder(statement, oracle);
  const textsOf = (some: readonly Reason[]): string[] => some.map(({ option }) => option.text);
  if (clues.isHopeless(key, textsOf(pool))) return [];
  return subsets(pool, REASONS, limit, (some) => {
    const topics = textsOf(some);
    return (topics.length < REASONS || !clues.givesAway(key, topics)) && areParallel([key, ...topics]);
  });
}

interface Version {
  readonly text: string;
  readonly verdict: boolean;
  readonly feedback: string;
  readonly misconception: Misconception | null;
  readonly proof: ProofStep;
}

/** A version with three wrong reasons beside the right one. */
interface Posed {
  readonly version: Version;
  readonly reasons: readonly Reason[];
}

function posedFalse(oracle: Oracle, claim: Claim, pool: readonly Reason[]): Posed[] {
  return falsehoodsOf(oracle, claim, VALUES_A_SLOT)
    .flatMap((each) => {
      const [reasons] = reasonSets(oracle, claim, pool, each.text, 1);
      return reasons ? [{ version: { ...each, verdict: false }, reasons }] : [];
    })
    .slice(0, FALSE_DRAFTS_A_CLAIM);
}

function posedTrue(oracle: Oracle, claim: Claim, pool: readonly Reason[], count: number): Posed[] {
  const { text, proof } = truthOf(oracle, claim);
  const feedback = `The article does say this. ${claimLine(oracle, claim)}`;
  const version: Version = { text, proof, verdict: true, feedback, misconception: null };
  return reasonSets(oracle, claim, pool, text, count).map((reasons) => ({ version, reasons }));
}

function draft(oracle: Oracle, claim: Claim, keyProof: ProofStep, { version, reasons }: Posed): Draft {
  return {
    family: `true-false/${claim.id}`,
    kind: "true-false",
    bloom: "understand",
    stem: wordingFor(STEMS, [version.text, ...reasons.map(({ option }) => option.text)].join(), 0),
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
      reasonKey: {
        text: capitalise(claim.about),
        misconception: null,
        feedback: `Right, this is the part that settles it. ${claimLine(oracle, claim)}`,
      },
      reasonDistractors: reasons.map(({ option }) => option),
      verdictFeedback: version.feedback,
      misconception: version.misconception,
    },
  };
}

/** As many true versions as false ones, so that neither verdict is the better bet. */
function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const about = capitalise(claim.about);
  const keyProof = prove(oracle, about, { type: "decides", claim: claim.id, by: claim.id }, "holds");
  if (!keyProof) return [];
  const pool = otherReasons(oracle, claim);
  const wrong = posedFalse(oracle, claim, pool);
  const right = posedTrue(oracle, claim, pool, wrong.length);
  return [wrong, right].flatMap((versions) =>
    versions.slice(0, right.length).map((posed) => draft(oracle, claim, keyProof, posed)),
  );
}

export const trueFalse: Kind = {
  name: "true-false",
  generate: (oracle) => oracle.map.claims.flatMap((claim) => claimDrafts(oracle, claim)),
};
