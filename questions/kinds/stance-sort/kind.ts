import { NATURES, type Claim, type Nature } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { claimStatement } from "../../claims/statement";
import { prove } from "../choice-drafts";
import type { Draft } from "../draft";
import { drawnOrder } from "../drawn-order";
import { claimLine } from "../explain";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

const CATEGORIES = {
  "reported fact": "Reported as fact",
  interpretation: "The author's reading",
  "attributed view": "Somebody else's view",
  forecast: "A forecast",
} as const satisfies Record<Nature, string>;
const STATEMENTS = 4;
const DRAFTS_A_FAMILY = 3;
const STEMS = [
  "What is each of these four points in the author's text: fact, reading, another's view or forecast?",
  "Sort these four points by the standing that the author gives them.",
  "How does each of these four points enter the author's text?",
] as const;

function draft(oracle: Oracle, claims: readonly Claim[], variant: number): Draft[] {
  const proof = claims.map((claim) =>
    prove(
      oracle,
      claimStatement(oracle.map, claim),
      { type: "nature", claim: claim.id, nature: claim.nature },
      "holds",
    ),
  );
  if (claims.length < STATEMENTS || proof.includes(null)) return [];
  const texts = claims.map((claim) => claimStatement(oracle.map, claim));
  const byText = new Map(claims.map((claim, index) => [texts[index] ?? "", claim]));
  return [
    {
      family: `stance-sort/${claims[0]?.id ?? ""}`,
      kind: "stance-sort",
      bloom: "analyse",
      stem: STEMS[variant % STEMS.length] ?? STEMS[0],
      context: null,
      voice: "the author",
      explanation: claims.map((claim) => `${claimLine(oracle, claim)} ${CATEGORIES[claim.nature]}.`).join(" "),
      claims: claims.map((claim) => claim.id),
      scenarios: [],
      asks: claims.map((claim) => `${claim.id}:nature`),
      reveals: claims.flatMap(claimFacts),
      answer: claims.map((claim, index) => `${texts[index] ?? ""} ${CATEGORIES[claim.nature]}.`).join(" "),
      proof: proof.filter((step) => step !== null),
      body: {
        type: "assign",
        pairs: claims.map((claim, index) => ({ prompt: texts[index] ?? "", target: CATEGORIES[claim.nature] })),
        surplus: [],
        categories: NATURES.map((nature) => CATEGORIES[nature]),
        promptHeading: "Point",
        targetHeading: "How it enters the text",
        noteFor: (prompt) => {
          const claim = byText.get(prompt);
          const line = claim
            ? `${claimLine(oracle, claim)} It enters the text as this: ${CATEGORIES[claim.nature].toLowerCase()}.`
            : "";
          return { misconception: "stance-swap", feedback: line };
        },
      },
    },
  ];
}

/** Four points with mixed standing; each attributed view or forecast leads a family of its own. */
export const stanceSort: Kind = {
  name: "stance-sort",
  generate: (oracle) => {
    const clear = oracle.map.claims.filter((claim) => claim.note === undefined);
    return clear
      .filter((claim) => claim.nature === "attributed view" || claim.nature === "reported fact")
      .flatMap((lead) =>
        Array.from({ length: DRAFTS_A_FAMILY }, (_, variant) => {
          const others = NATURES.filter((nature) => nature !== lead.nature).flatMap((nature) => {
            const pool = clear.filter((claim) => claim.nature === nature);
            return drawnOrder(`${lead.id}|${String(variant)}`, pool, ({ id }) => id).slice(0, 1);
          });
          return draft(oracle, [lead, ...others], variant);
        }).flat(),
      );
  },
};
