import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { capitalise, voiceName } from "../../claims/wording";
import { choiceDrafts, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";
import { nearbyOrder } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";

const STEMS = [
  "What does the article bring forward in support of the point that {}?",
  "Which of these does the article offer as evidence that {}?",
  "On which of these does the article rest the point that {}?",
] as const;

function candidateFor(oracle: Oracle, point: Claim, held: Claim, other: Claim): Candidate {
  const reversed = oracle.graph.isSupport(held.id, other.id);
  return {
    option: {
      text: capitalise(nominalOf(other)),
      misconception: reversed ? "reversed-cause" : "true-but-off-question",
      feedback: `${
        reversed
          ? "Here the support runs the other way round."
          : "This is in the article, but the point does not rest on it."
      } ${claimLine(oracle, other)} What supports the point is ${nominalOf(point)}.`,
    },
    statement: { type: "support", point: other.id, of: held.id },
  };
}

function linkDrafts(oracle: Oracle, point: Claim, held: Claim): Draft[] {
  const pool = oracle.map.claims.filter(
    (other) => other.nominal !== undefined && other.id !== point.id && other.id !== held.id,
  );
  const candidates = (turn: number): Claim[] =>
    nearbyOrder(`${point.id}|${held.id}|${String(turn)}`, pool, {
      nameOf: ({ id }) => id,
      distanceOf: ({ paragraph }) => Math.abs(paragraph - point.paragraph),
    });
  return STEMS.flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: {
        family: `evidence/for-${held.id}`,
        kind: "evidence",
        bloom: "analyse",
        stem: stem.replace("{}", clauseOf(oracle.map, held)),
        context: null,
        voice: voiceName(oracle.map, held),
        explanation: `${claimLine(oracle, held)} In support of it: ${claimLine(oracle, point)}`,
        claims: [held.id, point.id],
        scenarios: [],
        asks: [`link:${held.id}:${point.id}`, `link:${point.id}:${held.id}`],
        reveals: [held.id],
      },
      key: { text: capitalise(nominalOf(point)), statement: { type: "support", point: point.id, of: held.id } },
      candidates: candidates(index).map((other) => candidateFor(oracle, point, held, other)),
      limit: 1,
    }),
  );
}

/** Choice items on what the article offers in support of a point of its author's: for others' views it vouches no evidence. */
export function supportDrafts(oracle: Oracle): Draft[] {
  return oracle.graph.supports.flatMap(([point, held]) => {
    const claim = oracle.claim(point);
    const supported = oracle.claim(held);
    return claim.nominal === undefined || supported.voice !== "author" ? [] : linkDrafts(oracle, claim, supported);
  });
}
