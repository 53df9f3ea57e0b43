import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft } from "../draft";
import { drawnOrder } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";
import type { ProofStep } from "../item";
import type { Kind } from "../kind";

const PIECES = 4;
const DRAFTS_A_FAMILY = 8;
const STEMS = [
  "Put these in the order in which the author has them happen.",
  "In the author's account, what came first, and what after it? Set them in order.",
  "Arrange these by the order of events that the author gives.",
] as const;

/** The first chain on from here in which each event is provably before the next; the turn draws which come first. */
function chainOn(oracle: Oracle, chain: readonly Claim[], turn: number): readonly Claim[] | null {
  const last = chain.at(-1);
  if (chain.length === PIECES || !last) return chain;
  const later = oracle.map.claims.filter(
    (event) => event.nominal !== undefined && oracle.graph.isBefore(last.id, event.id),
  );
  for (const event of drawnOrder(`${last.id}|${String(turn)}`, later, ({ id }) => id)) {
    const found = chainOn(oracle, [...chain, event], turn);
    if (found) return found;
  }
  return null;
}

/** Chains of four with one valid order, no two alike, each with the turn that drew it. */
function chainsFrom(oracle: Oracle, start: Claim): (readonly [readonly Claim[], number])[] {
  const found = Array.from({ length: DRAFTS_A_FAMILY }, (_, turn) => [chainOn(oracle, [start], turn), turn] as const);
  const namesOf = (chain: readonly Claim[] | null): string => (chain ?? []).map(({ id }) => id).join();
  return found.flatMap(([chain, turn]) => {
    const isFirst = found.findIndex(([other]) => namesOf(other) === namesOf(chain)) === turn;
    return chain && isFirst ? [[chain, turn] as const] : [];
  });
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
        : chainsFrom(oracle, start).flatMap(([chain, turn]) => chainDraft(oracle, chain, turn)),
    ),
};
