import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { voiceName } from "../../claims/wording";
import { choiceDrafts } from "../choice-drafts";
import type { Draft } from "../draft";
import { nearbyOrder } from "../drawn-order";
import { claimLine } from "../explain";
import { claimFacts } from "../facts";
import { sharedTopics } from "../../quality/words";

const STEMS = [
  "In which paragraph does the author make the point that {}?",
  "To which paragraph of the author's text would you turn to show that {}?",
  "Which paragraph bears out, in the author's words, that {}?",
] as const;

function titleOf(oracle: Oracle, number: number): string {
  return oracle.map.paragraphs.find((paragraph) => paragraph.number === number)?.title ?? "";
}

function place(oracle: Oracle, number: number): string {
  return `Paragraph ${String(number)}: ${titleOf(oracle, number)}`;
}

/** Whether another paragraph comes near enough to the claim that it could serve as evidence too. */
function isNear(oracle: Oracle, claim: Claim, paragraph: number): boolean {
  return oracle.map.claims.some((other) => other.paragraph === paragraph && oracle.graph.areNear(claim.id, other.id));
}

/** Whether the paragraph can be told without the article: by its title, or by a scenario's number in the claim. */
function isGivenAway(oracle: Oracle, claim: Claim): boolean {
  const clause = clauseOf(oracle.map, claim);
  return clause.includes("scenario") || sharedTopics(clause, titleOf(oracle, claim.paragraph)) > 0;
}

function claimDrafts(oracle: Oracle, claim: Claim): Draft[] {
  const pool = oracle.map.paragraphs.filter(
    ({ number }) => number !== claim.paragraph && !isNear(oracle, claim, number),
  );
  const candidates = (turn: number): typeof pool =>
    nearbyOrder(`${claim.id}|${String(turn)}`, pool, {
      nameOf: ({ number }) => String(number),
      distanceOf: ({ number }) => Math.abs(number - claim.paragraph),
    });
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
      candidates: candidates(index).map(({ number, gist }) => ({
        option: {
          text: place(oracle, number),
          misconception: "true-but-off-question",
          feedback: `Paragraph ${String(number)} is about something else: ${gist} The point asked about is in another. ${claimLine(oracle, claim)}`,
        },
        statement: { type: "paragraph", claim: claim.id, paragraph: number },
      })),
      limit: 1,
    }),
  );
}

/** Claims of the author's that carry others; not those that a title gives away. */
export function paragraphDrafts(oracle: Oracle): Draft[] {
  return oracle.map.claims
    .filter(
      (claim) =>
        claim.voice === "author" && claim.links.some((link) => link.type === "supports" || link.type === "leads to"),
    )
    .filter((claim) => !isGivenAway(oracle, claim))
    .flatMap((claim) => claimDrafts(oracle, claim));
}
