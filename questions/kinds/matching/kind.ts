import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft, DraftPair, Note } from "../draft";
import { drawnOrder } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";
import type { ProofStep } from "../item";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";
import { sharedTopics } from "../../quality/words";

const CAUSE_PAIRS = 4;
const DRAFTS_A_LEAD = 3;
const LEAST_PAIRS = 3;
const MOST_PAIRS = 4;
const CAUSE_STEMS = [
  "Match each ground with what the author draws from it.",
  "Join each point to the one that follows from it in the author's reasoning.",
  "In the author's account, which of these leads to which? Match them.",
] as const;

interface Pairing extends DraftPair {
  readonly claims: readonly string[];
  readonly proof: ProofStep;
  /** Why another target fails for this prompt. */
  readonly note: string;
}

function matchingDraft(
  base: Pick<Draft, "family" | "stem" | "bloom" | "asks" | "reveals">,
  headings: readonly [string, string],
  pairs: readonly Pairing[],
  surplus: readonly string[],
): Draft {
  const claims = [...new Set(pairs.flatMap((pair) => pair.claims))];
  const noteFor = (prompt: string, target: string): Note => {
    const owner = pairs.find((pair) => pair.target === target);
    const mistaken = owner ? `“${target}” belongs with “${owner.prompt}”.` : `“${target}” belongs with none of these.`;
    const right = pairs.find((pair) => pair.prompt === prompt)?.note ?? "";
    return { misconception: "actor-swap", feedback: `${mistaken} ${right}` };
  };
  return {
    ...base,
    kind: "matching",
    context: null,
    voice: "the author",
    explanation: pairs.map((pair) => pair.note).join(" "),
    claims,
    scenarios: [],
    answer: pairs.map((pair) => `${pair.prompt}: ${pair.target}`).join("; "),
    proof: pairs.map((pair) => pair.proof),
    body: {
      type: "assign",
      pairs: pairs.map(({ prompt, target }) => ({ prompt, target })),
      surplus: surplus.map((text) => ({ text })),
      categories: null,
      promptHeading: headings[0],
      targetHeading: headings[1],
      noteFor,
    },
  };
}

/** Authored sets: every run of members but one, whose target is left over; a set of three is matched whole. */
function setDrafts(oracle: Oracle): Draft[] {
  return oracle.map.sets.flatMap((set) => {
    const size = Math.max(LEAST_PAIRS, Math.min(MOST_PAIRS, set.members.length - 1));
    const rotations = set.members.length > size ? set.members.length : 1;
    return Array.from({ length: rotations }, (_, start) => {
      const turned = [...set.members.slice(start), ...set.members.slice(0, start)];
      const pairs = turned.slice(0, size).flatMap(({ claim: id, prompt, target }): Pairing[] => {
        const proof = prove(oracle, `${prompt}: ${target}`, { type: "pairing", set: set.id, prompt, target }, "holds");
        const note = claimLine(oracle, oracle.claim(id));
        return proof ? [{ prompt: capitalise(prompt), target: capitalise(target), claims: [id], proof, note }] : [];
      });
      return matchingDraft(
        {
          family: `matching/${set.id}`,
          stem: set.stems[start % set.stems.length] ?? "",
          bloom: "understand",
          asks: pairs.flatMap((pair) => pair.claims.flatMap((id) => claimFacts(oracle.claim(id)))),
          reveals: [],
        },
        [set.promptHeading, set.targetHeading],
        pairs,
        turned.slice(size).map((member) => capitalise(member.target)),
      );
    });
  });
}

function causePairing(oracle: Oracle, [cause, effect]: readonly [string, string]): Pairing[] {
  const [from, to] = [oracle.claim(cause), oracle.claim(effect)];
  const proof = prove(oracle, `${nominalOf(from)} > ${nominalOf(to)}`, { type: "cause", cause, effect }, "holds");
  if (!proof || from.nominal === undefined || to.nominal === undefined) return [];
  const note = `${claimLine(oracle, from)} From this the author goes on to ${nominalOf(to)}.`;
  return [{ prompt: capitalise(from.nominal), target: capitalise(to.nominal), claims: [cause, effect], proof, note }];
}

/** Whether a pair can stand beside the others: no shared claim, and every cross pairing refuted. */
function standsApart(oracle: Oracle, pair: Pairing, others: readonly Pairing[]): boolean {
  return others.every(({ claims: [cause = "", effect = ""] }) => {
    const [ownCause = "", ownEffect = ""] = pair.claims;
    const apart = !pair.claims.includes(cause) && !pair.claims.includes(effect);
    const fails = (from: string, to: string): boolean =>
      oracle.decide({ type: "cause", cause: from, effect: to }).verdict === "fails";
    return apart && fails(ownCause, effect) && fails(cause, ownEffect);
  });
}

/** Pairs that share no telling word: others could be joined without the article. No four pairs are asked for twice. */
function causeDrafts(oracle: Oracle): Draft[] {
  const asked = new Set<string>();
  const edges = oracle.graph.causes
    .flatMap((edge) => causePairing(oracle, edge))
    .filter(({ prompt, target }) => sharedTopics(prompt, target) === 0);
  return edges.flatMap((lead) =>
    Array.from({ length: DRAFTS_A_LEAD }, (_, variant): Draft[] => {
      const order = drawnOrder(`${lead.claims.join("-")}|${String(variant)}`, edges, ({ claims }) => claims.join("-"));
      const chosen = [lead];
      for (const pair of order) {
        if (chosen.length < CAUSE_PAIRS && standsApart(oracle, pair, chosen)) chosen.push(pair);
      }
      const pairs = chosen.map(({ claims }) => claims.join("-")).sort();
      if (chosen.length < CAUSE_PAIRS || asked.has(pairs.join())) return [];
      asked.add(pairs.join());
      const links = chosen.flatMap(({ claims: [cause = "", effect = ""] }) => [
        `link:${cause}:${effect}`,
        `link:${effect}:${cause}`,
      ]);
      const stem = CAUSE_STEMS[variant % CAUSE_STEMS.length] ?? CAUSE_STEMS[0];
      const base = {
        family: `matching/ground-${lead.claims.join("-")}`,
        stem,
        bloom: "analyse" as const,
        asks: links,
        reveals: [],
      };
      return [matchingDraft(base, ["Ground", "What follows"], chosen, [])];
    }).flat(),
  );
}

export const matching: Kind = {
  name: "matching",
  generate: (oracle) => [...setDrafts(oracle), ...causeDrafts(oracle)],
};
