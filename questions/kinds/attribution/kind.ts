import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { voiceLabel } from "../../claims/wording";
import { choiceDrafts } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine } from "../explain";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

const DRAFTS_A_STEM = 2;
const STEMS = [
  "Whose view is it, as the article tells it, that {}?",
  "In the article, who holds that {}?",
  "To whom does the article give the view that {}?",
] as const;

function optionText(oracle: Oracle, voice: string): string {
  return `It is the view of ${voiceLabel(oracle.map, voice)}`;
}

/** Attributed views always; the author's own readings where the article sets another's view against them. */
function isWorthAsking(oracle: Oracle, claim: Claim): boolean {
  if (claim.nature === "attributed view") return true;
  return (
    claim.nature === "interpretation" &&
    oracle.map.claims.some(
      (other) =>
        other.voice !== claim.voice &&
        (other.links.some((link) => link.to === claim.id) || claim.links.some((link) => link.to === other.id)),
    )
  );
}

function claimDrafts(oracle: Oracle, claim: Claim, voices: readonly string[]): Draft[] {
  return STEMS.flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: {
        family: `attribution/${claim.id}`,
        kind: "attribution",
        bloom: "understand",
        stem: stem.replace("{}", clauseOf(oracle.map, claim)),
        context: null,
        voice: voiceLabel(oracle.map, claim.voice),
        explanation: `${claimLine(oracle, claim)} The article gives this as ${claim.voice === "author" ? "the author's own reading" : "a view that it reports"}.`,
        claims: [claim.id],
        scenarios: [],
        asks: [`${claim.id}:voice`],
        reveals: claimFacts(claim),
      },
      key: { text: optionText(oracle, claim.voice), statement: { type: "voice", claim: claim.id, voice: claim.voice } },
      candidates: [...voices.slice(index * 2), ...voices.slice(0, index * 2)]
        .filter((voice) => voice !== claim.voice)
        .map((voice) => ({
          option: {
            text: optionText(oracle, voice),
            misconception: "attribution-swap",
            feedback: `The article does not give this view to ${voiceLabel(oracle.map, voice)}. ${claimLine(oracle, claim)}`,
          },
          statement: { type: "voice", claim: claim.id, voice },
        })),
      limit: DRAFTS_A_STEM,
    }),
  );
}

export const attribution: Kind = {
  name: "attribution",
  generate: (oracle) => {
    const voices = [...new Set(oracle.map.claims.map((claim) => claim.voice))];
    return oracle.map.claims
      .filter((claim) => isWorthAsking(oracle, claim))
      .flatMap((claim) => claimDrafts(oracle, claim, voices));
  },
};
