import type { Claim } from "../../claims/claim-map";
import type { Oracle, Statement } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { choiceDrafts, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";
import { nearbyOrder } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";

const DRAFTS_A_STEM = 1;

interface Direction {
  readonly name: "why" | "result";
  readonly stems: (given: string) => readonly string[];
  readonly statement: (given: string, candidate: string) => Statement;
}

const DIRECTIONS: readonly Direction[] = [
  {
    name: "why",
    stems: (given) => [
      `In the author's account, what leads directly to ${given}?`,
      `To what does the author's account most directly trace ${given}?`,
      `Which of these does the author give as a ground for ${given}?`,
    ],
    statement: (given, candidate) => ({ type: "cause", cause: candidate, effect: given }),
  },
  {
    name: "result",
    stems: (given) => [
      `In the author's account, what is the direct result of ${given}?`,
      `What does the author see as following from ${given}?`,
      `What comes of ${given}, as the author tells it?`,
    ],
    statement: (given, candidate) => ({ type: "cause", cause: given, effect: candidate }),
  },
];

/** What the author has in the place of a wrong ground or result. */
function insteadOf(direction: Direction, given: Claim, key: Claim): string {
  return direction.name === "why"
    ? `What leads to ${nominalOf(given)} in the author's account is ${nominalOf(key)}.`
    : `What follows from ${nominalOf(given)} in the author's account is ${nominalOf(key)}.`;
}

function candidateFor(oracle: Oracle, direction: Direction, given: Claim, key: Claim, other: Claim): Candidate {
  const statement = direction.statement(given.id, other.id);
  const reversed = oracle.graph.leadsTo(other.id, given.id) || oracle.graph.leadsTo(given.id, other.id);
  return {
    option: {
      text: capitalise(nominalOf(other)),
      misconception: reversed ? "reversed-cause" : "true-but-off-question",
      feedback: reversed
        ? `The author links the two, but the other way round. ${claimLine(oracle, other)} ${insteadOf(direction, given, key)}`
        : `This is in the article, but as another matter. ${claimLine(oracle, other)} ${insteadOf(direction, given, key)}`,
    },
    statement,
  };
}

function linkDrafts(oracle: Oracle, direction: Direction, given: Claim, key: Claim): Draft[] {
  const pool = oracle.map.claims.filter(
    (other) => other.nominal !== undefined && other.id !== given.id && other.id !== key.id,
  );
  const candidates = (turn: number): Claim[] =>
    nearbyOrder(`${given.id}|${key.id}|${String(turn)}`, pool, {
      nameOf: ({ id }) => id,
      distanceOf: ({ paragraph }) => Math.abs(paragraph - key.paragraph),
    });
  return direction.stems(nominalOf(given)).flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: {
        family: `single-choice/${given.id}.${direction.name}-${key.id}`,
        kind: "single-choice",
        bloom: "analyse",
        stem,
        context: null,
        voice: "the author",
        explanation: `${claimLine(oracle, key)} The author links this with ${nominalOf(given)}. ${claimLine(oracle, given)}`,
        claims: [given.id, key.id],
        scenarios: [],
        asks: [`link:${given.id}:${key.id}`, `link:${key.id}:${given.id}`],
        reveals: [given.id],
      },
      key: { text: capitalise(nominalOf(key)), statement: direction.statement(given.id, key.id) },
      candidates: candidates(index).map((other) => candidateFor(oracle, direction, given, key, other)),
      limit: DRAFTS_A_STEM,
    }),
  );
}

/** Choice items on what the author gives as a ground, and what he derives from it. */
export function reasonDrafts(oracle: Oracle): Draft[] {
  return oracle.graph.causes.flatMap(([cause, effect]) => {
    const [from, to] = [oracle.claim(cause), oracle.claim(effect)];
    if (from.nominal === undefined || to.nominal === undefined) return [];
    return DIRECTIONS.flatMap((direction) =>
      direction.name === "why" ? linkDrafts(oracle, direction, to, from) : linkDrafts(oracle, direction, from, to),
    );
  });
}
