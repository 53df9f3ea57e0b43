import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { choiceDrafts } from "../choice-drafts";
import type { Draft } from "../draft";
import { nearbyOrder } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";
import type { Kind } from "../kind";

const STEMS = [
  "The author argues from {a} to {b}. Which step lies between?",
  "Between {a} and {b}, which point does the author's argument pass through?",
  "What joins {a} to {b} in the author's argument?",
] as const;

function chainDrafts(oracle: Oracle, from: Claim, middle: Claim, to: Claim): Draft[] {
  const pool = oracle.map.claims.filter(
    (other) => other.nominal !== undefined && ![from.id, middle.id, to.id].includes(other.id),
  );
  const candidates = (turn: number): Claim[] =>
    nearbyOrder(`${from.id}|${to.id}|${String(turn)}`, pool, {
      nameOf: ({ id }) => id,
      distanceOf: ({ paragraph }) => Math.abs(paragraph - middle.paragraph),
    });
  return STEMS.flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: {
        family: `missing-link/${from.id}-${to.id}`,
        kind: "missing-link",
        bloom: "analyse",
        stem: stem.replace("{a}", nominalOf(from)).replace("{b}", nominalOf(to)),
        context: null,
        voice: "the author",
        explanation: [from, middle, to].map((claim) => claimLine(oracle, claim)).join(" "),
        claims: [from.id, middle.id, to.id],
        scenarios: [],
        asks: [`link:${from.id}:${middle.id}`, `link:${middle.id}:${to.id}`],
        reveals: [from.id, to.id],
      },
      key: { text: capitalise(nominalOf(middle)), statement: { type: "cause", cause: from.id, effect: middle.id } },
      candidates: candidates(index)
        .filter((other) => oracle.decide({ type: "cause", cause: other.id, effect: to.id }).verdict === "fails")
        .map((other) => ({
          option: {
            text: capitalise(nominalOf(other)),
            misconception: "true-but-off-question",
            feedback: `This stands in the article, but not on the way between the two points; there the author has ${nominalOf(middle)}. ${claimLine(oracle, other)}`,
          },
          statement: { type: "cause", cause: from.id, effect: other.id },
        })),
      limit: 1,
    }),
  );
}

/** Chains of two links whose middle is asked for; it must be the only way between the ends. */
export const missingLink: Kind = {
  name: "missing-link",
  generate: (oracle) => {
    const steps = oracle.graph.causes;
    const middles = (from: string, to: string): string[] =>
      steps.filter(([cause, effect]) => cause === from && oracle.graph.isCause(effect, to)).map(([, effect]) => effect);
    return steps.flatMap(([from, middle]) =>
      steps
        .filter(([cause, to]) => cause === middle && !oracle.graph.isCause(from, to) && middles(from, to).length === 1)
        .flatMap(([, to]) => {
          const chain = [from, middle, to].map((id) => oracle.claim(id));
          const [a, b, c] = chain;
          return a && b && c && chain.every((claim) => claim.nominal !== undefined) ? chainDrafts(oracle, a, b, c) : [];
        }),
    );
  },
};
