import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { crossedDraft, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";
import { wordingFor } from "../drawn-order";
import { claimLine, nominalOf } from "../explain";
import type { Kind } from "../kind";

const DRAFTS_A_LINK = 3;
const STEMS = [
  "Which step does the author's reasoning take?",
  "In which direction does the author's argument run?",
  "From what to what does the author argue?",
] as const;

function step(from: Claim, to: Claim): string {
  return `From ${nominalOf(from)} to ${nominalOf(to)}`;
}

/** Cause and a claim beside it, each in both directions with the effect: two slots crossed. */
function linkDrafts(oracle: Oracle, cause: Claim, effect: Claim): Draft[] {
  const others = oracle.map.claims
    .filter((other) => other.nominal !== undefined && other.id !== cause.id && other.id !== effect.id)
    .sort((a, b) => Math.abs(a.paragraph - cause.paragraph) - Math.abs(b.paragraph - cause.paragraph));
  const option = (from: Claim, to: Claim, other: Claim): Candidate => {
    const reversed = from.id === effect.id && to.id === cause.id;
    return {
      option: {
        text: step(from, to),
        misconception: reversed ? "reversed-cause" : "true-but-off-question",
        feedback: reversed
          ? `The author argues the other way round: from ${nominalOf(cause)} to ${nominalOf(effect)}. ${claimLine(oracle, effect)}`
          : `The article has both points, but draws no line between them; its step is from ${nominalOf(cause)} to ${nominalOf(effect)}. ${claimLine(oracle, other)}`,
      },
      statement: { type: "cause", cause: from.id, effect: to.id },
    };
  };
  const drafts: Draft[] = [];
  for (const other of others) {
    if (drafts.length >= DRAFTS_A_LINK) break;
    drafts.push(
      ...crossedDraft({
        oracle,
        base: {
          family: `cause-direction/${cause.id}-${effect.id}`,
          kind: "cause-direction",
          bloom: "analyse",
          stem: wordingFor(STEMS, `${cause.id}-${effect.id}|${other.id}`, 0),
          context: null,
          voice: "the author",
          explanation: `${claimLine(oracle, cause)} ${claimLine(oracle, effect)}`,
          claims: [cause.id, effect.id],
          scenarios: [],
          asks: [`link:${cause.id}:${effect.id}`, `link:${effect.id}:${cause.id}`],
          reveals: [],
        },
        key: {
          text: capitalise(step(cause, effect)),
          statement: { type: "cause", cause: cause.id, effect: effect.id },
        },
        candidates: [option(effect, cause, effect), option(other, effect, other), option(effect, other, other)],
      }),
    );
  }
  return drafts;
}

export const causeDirection: Kind = {
  name: "cause-direction",
  generate: (oracle) =>
    oracle.graph.causes.flatMap(([cause, effect]) => {
      const [from, to] = [oracle.claim(cause), oracle.claim(effect)];
      return from.nominal === undefined || to.nominal === undefined ? [] : linkDrafts(oracle, from, to);
    }),
};
