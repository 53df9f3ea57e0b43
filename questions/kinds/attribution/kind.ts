import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { names, voiceLabel } from "../../claims/wording";
import { choiceDrafts } from "../choice-drafts";
import type { Draft } from "../draft";
import { drawnOrder } from "../drawn-order";
import { claimLine } from "../explain";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

const DRAFTS_A_STEM = 2;
const STEMS = [
  "Whose view is it, as the article tells it, that {}?",
  "In the article, who holds that {}?",
  "To whom does the article give the view that {}?",
] as const;

const REPORT_STEMS = [
  "Which report does the article cite for saying that {}?",
  "What is the article's source for saying that {}?",
  "In the article's notes, which source says that {}?",
] as const;

function optionText(oracle: Oracle, voice: string): string {
  return `It is the view of ${voiceLabel(oracle.map, voice)}`;
}

function baseOf(oracle: Oracle, claim: Claim, stem: string): Omit<Draft, "body" | "proof" | "answer"> {
  const standing = claim.voice === "author" ? "the author's own reading" : "a view that it reports";
  return {
    family: `attribution/${claim.id}`,
    kind: "attribution",
    bloom: "understand",
    stem: stem.replace("{}", clauseOf(oracle.map, claim)),
    context: null,
    voice: voiceLabel(oracle.map, claim.voice),
    explanation: `${claimLine(oracle, claim)} The article gives this as ${standing}.`,
    claims: [claim.id],
    scenarios: [],
    asks: [`${claim.id}:voice`],
    reveals: claimFacts(claim),
  };
}

/** Another point that this voice makes in the article, nearest to the claim: what it was confused with. */
function otherViewOf(oracle: Oracle, voice: string, claim: Claim): string {
  if (voice === "author") return "The author passes this view on without making it his own.";
  const [own] = oracle.map.claims
    .filter((other) => other.voice === voice)
    .sort((a, b) => Math.abs(a.paragraph - claim.paragraph) - Math.abs(b.paragraph - claim.paragraph));
  const label = voiceLabel(oracle.map, voice);
  return own
    ? `What the article gives to ${label} is this (paragraph ${String(own.paragraph)}): ${clauseOf(oracle.map, own)}.`
    : `The article gives no view to ${label}.`;
}

/** Whether the view is about the voice itself: that America accuses America is no mistake that anybody makes. */
function isSpokenOf(oracle: Oracle, claim: Claim, voice: string): boolean {
  const entity = oracle.map.entities.find(({ id }) => id === voice);
  return entity !== undefined && names(clauseOf(oracle.map, claim), [entity.name, ...entity.aliases]);
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

/** Reports that the notes cite: a publication among publications. */
function reportDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const text = (name: string): string => `A report by ${name}`;
  const key = voiceLabel(oracle.map, claim.voice);
  const publications = oracle.map.domains.find(({ terms }) => terms.some(({ entity }) => entity === claim.voice));
  const others = (publications?.terms ?? []).filter(({ entity }) => entity !== claim.voice);
  return REPORT_STEMS.flatMap((stem) =>
    choiceDrafts({
      oracle,
      base: baseOf(oracle, claim, stem),
      key: { text: text(key), statement: { type: "voice", claim: claim.id, voice: claim.voice } },
      candidates: others.map(({ id, entity, text: name }) => ({
        option: {
          text: text(name),
          misconception: "attribution-swap",
          feedback: entity
            ? `${otherViewOf(oracle, entity, claim)} The report asked about is another. ${claimLine(oracle, claim)}`
            : `The article's notes do not cite ${name}. ${claimLine(oracle, claim)}`,
        },
        statement: { type: "voice", claim: claim.id, voice: entity ?? id },
      })),
      limit: DRAFTS_A_STEM,
    }),
  );
}

function claimDrafts(oracle: Oracle, claim: Claim, voices: readonly string[]): Draft[] {
  return STEMS.flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: baseOf(oracle, claim, stem),
      key: { text: optionText(oracle, claim.voice), statement: { type: "voice", claim: claim.id, voice: claim.voice } },
      candidates: drawnOrder(`${claim.id}|${String(index)}`, voices, (voice) => voice)
        .filter((voice) => voice !== claim.voice && !isSpokenOf(oracle, claim, voice))
        .map((voice) => ({
          option: {
            text: optionText(oracle, voice),
            misconception: "attribution-swap",
            feedback: `${otherViewOf(oracle, voice, claim)} The view asked about is given to ${voiceLabel(oracle.map, claim.voice)}. ${claimLine(oracle, claim)}`,
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
    const isPublication = (voice: string): boolean =>
      oracle.map.entities.some(({ id, kind }) => id === voice && kind === "publication");
    const voices = [...new Set(oracle.map.claims.map((claim) => claim.voice))].filter((voice) => !isPublication(voice));
    return oracle.map.claims
      .filter((claim) => isWorthAsking(oracle, claim))
      .flatMap((claim) =>
        isPublication(claim.voice) ? reportDrafts(oracle, claim) : claimDrafts(oracle, claim, voices),
      );
  },
};
