import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine, nominalOf } from "../explain";
import type { ProofStep } from "../item";
import type { Kind } from "../kind";

const PIECES = 4;
const DRAFTS_A_FAMILY = 3;
const STEMS = [
  "Put these in the order in which the author has them happen.",
  "In the author's account, what came first, and what after it? Set them in order.",
  "Arrange these by the order of events that the author gives.",
] as const;

/** Chains of events in which each is provably before the next; four of them have one valid order. */
function chainsFrom(oracle: Oracle, start: Claim, limit: number): Claim[][] {
  const events = oracle.map.claims.filter((claim) => claim.nominal !== undefined);
  const found: Claim[][] = [];
  const extend = (chain: readonly Claim[], skip: number): void => {
    const last = chain.at(-1);
    if (found.length >= limit || !last) return;
    if (chain.length === PIECES) {
      found.push([...chain]);
      return;
    }
    const later = events.filter((event) => oracle.graph.isBefore(last.id, event.id));
    for (const event of [...later.slice(skip), ...later.slice(0, skip)]) extend([...chain, event], 0);
  };
  for (let skip = 0; skip < limit; skip += 1) extend([start], skip);
  return found.filter(
    (chain, index) => found.findIndex((other) => other.every((event, at) => event === chain[at])) === index,
  );
}

/** Where a piece stands in the chain, by its neighbours. */
function placeOf(chain: readonly Claim[], index: number): string {
  const [before, after] = [chain[index - 1], chain[index + 1]];
  if (before && after) return `This comes after ${nominalOf(before)} and before ${nominalOf(after)}.`;
  if (after) return `This comes first, before ${nominalOf(after)}.`;
  return before ? `This comes last, after ${nominalOf(before)}.` : "This stands alone.";
}

function chainDraft(oracle: Oracle, chain: readonly Claim[], variant: number): Draft[] {
  const proof = chain.slice(1).map((second, index): ProofStep | null => {
    const first = chain[index] ?? second;
    return prove(
      oracle,
      `${nominalOf(first)} before ${nominalOf(second)}`,
      { type: "before", first: first.id, second: second.id },
      "holds",
    );
  });
  if (proof.includes(null)) return [];
  const [first] = chain;
  return [
    {
      family: `ordering/${first?.id ?? ""}`,
      kind: "ordering",
      bloom: "understand",
      stem: STEMS[variant % STEMS.length] ?? STEMS[0],
      context: null,
      voice: "the author",
      explanation: `The author's order is this: ${chain.map(nominalOf).join("; then ")}.`,
      claims: chain.map((claim) => claim.id),
      scenarios: [],
      asks: chain.map((claim) => `when:${claim.id}`),
      reveals: chain.map((claim) => claim.id),
      answer: capitalise(chain.map(nominalOf).join("; then ")),
      proof: proof.filter((step) => step !== null),
      body: {
        type: "order",
        chain: chain.map((claim, index) => ({
          text: capitalise(nominalOf(claim)),
          note: `${placeOf(chain, index)} ${claimLine(oracle, claim)}`,
        })),
        firstLabel: "Earliest",
        lastLabel: "Latest",
      },
    },
  ];
}

export const ordering: Kind = {
  name: "ordering",
  generate: (oracle) =>
    oracle.map.claims.flatMap((start) =>
      start.nominal === undefined
        ? []
        : chainsFrom(oracle, start, DRAFTS_A_FAMILY).flatMap((chain, variant) => chainDraft(oracle, chain, variant)),
    ),
};
