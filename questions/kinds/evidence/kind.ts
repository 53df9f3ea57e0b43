import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { voiceName } from "../../claims/wording";
import { choiceDrafts } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine } from "../explain";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

const STEMS = [
  "To which paragraph would you point as evidence that, in the author's text, {}?",
  "Where does the author's text bear it out that {}?",
  "Which paragraph has the author's evidence for saying that {}?",
] as const;

function place(oracle: Oracle, number: number): string {
  const title = oracle.map.paragraphs.find((paragraph) => paragraph.number === number)?.title ?? "";
  return `Paragraph ${String(number)}: ${title}`;
}

/** Whether another paragraph comes near enough to the claim that it could serve as evidence too. */
function isNear(oracle: Oracle, claim: Claim, paragraph: number): boolean {
  return oracle.map.claims.some((other) => other.paragraph === paragraph && oracle.graph.areNear(claim.id, other.id));
}

function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const others = oracle.map.paragraphs
    .filter(({ number }) => number !== claim.paragraph && !isNear(oracle, claim, number))
    .sort((a, b) => Math.abs(a.number - claim.paragraph) - Math.abs(b.number - claim.paragraph));
  return STEMS.flatMap((stem, index) =>
    choiceDrafts({
      oracle,
      base: {
        family: `evidence/${claim.id}`,
        kind: "evidence",
        bloom: "understand",
        stem: stem.replace("{}", clauseOf(oracle.map, claim)),
        context: null,
        voice: voiceName(oracle.map, claim),
        explanation: claimLine(oracle, claim),
        claims: [claim.id],
        scenarios: [],
        asks: [`${claim.id}:paragraph`],
        reveals: claimFacts(claim),
      },
      key: {
        text: place(oracle, claim.paragraph),
        statement: { type: "paragraph", claim: claim.id, paragraph: claim.paragraph },
      },
      candidates: [...others.slice(index * 2), ...others.slice(0, index * 2)].map(({ number, gist }) => ({
        option: {
          text: place(oracle, number),
          misconception: "true-but-off-question",
          feedback: `Paragraph ${String(number)} is about something else: ${gist}`,
        },
        statement: { type: "paragraph", claim: claim.id, paragraph: number },
      })),
      limit: 1,
    }),
  );
}

/** Where the article bears a claim out; only claims that carry others, or are carried by them. */
export const evidence: Kind = {
  name: "evidence",
  generate: (oracle) =>
    oracle.map.claims
      .filter(
        (claim) =>
          claim.voice === "author" && claim.links.some((link) => link.type === "supports" || link.type === "leads to"),
      )
      .flatMap((claim) => claimDrafts(oracle, claim)),
};
