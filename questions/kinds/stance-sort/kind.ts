import { NATURES, type Claim, type Nature } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { claimStatement } from "../../claims/statement";
import { sentence } from "../../claims/wording";
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
/** What sets each kind of point apart, for whoever took it for another. */
const SIGNS = {
  "reported fact": "The author tells this as something that happened or holds, and not as his own inference.",
  interpretation: "Nobody but the author says this: it is how he reads the events.",
  "attributed view": "The author passes this on as what somebody else holds.",
  forecast: "The author speaks here of what is to come, not of what has happened.",
} as const satisfies Record<Nature, string>;
const STATEMENTS = 4;
const MOST_OF_A_NATURE = 2;
const DRAFTS_A_FAMILY = 3;
const STEMS = [
  "What is each of these four points in the author's text: fact, reading, another's view or forecast?",
  "Sort these four points by the standing that the author gives them. A standing may come up twice, or stay empty.",
  "In what standing does each of these four points enter the author's text?",
] as const;

/** A forecast is shown as a bare thought where there is one: "will" and "may" would sort it unread. */
function textOf(oracle: Oracle, claim: Claim): string {
  const bare = claim.weighed.find(({ commitment }) => commitment !== "ruled out");
  return claim.nature === "forecast" && bare ? sentence(bare.thought) : claimStatement(oracle.map, claim);
}

/** Claims whose nature is beyond argument; of the forecasts only those that a word does not give away. */
function canBeSorted(claim: Claim): boolean {
  const bare = claim.weighed.some(({ commitment }) => commitment !== "ruled out");
  return claim.note === undefined && !claim.contested && (claim.nature !== "forecast" || bare);
}

/** Three more beside the lead, drawn over natures first and then over claims: the mix is never known beforehand. */
function companions(lead: Claim, pool: readonly Claim[], variant: number): Claim[] {
  const seed = `${lead.id}|${String(variant)}`;
  const places = NATURES.flatMap((nature) =>
    Array.from({ length: MOST_OF_A_NATURE - Number(nature === lead.nature) }, (_, place) => ({ nature, place })),
  );
  const drawn = drawnOrder(seed, places, ({ nature, place }) => `${nature} ${String(place)}`).slice(0, STATEMENTS - 1);
  return NATURES.flatMap((nature) => {
    const open = pool.filter((claim) => claim.nature === nature && claim.id !== lead.id);
    const count = drawn.filter((each) => each.nature === nature).length;
    return drawnOrder(seed, open, ({ id }) => id).slice(0, count);
  });
}

function draft(oracle: Oracle, claims: readonly Claim[], variant: number): Draft[] {
  const proof = claims.map((claim) =>
    prove(oracle, textOf(oracle, claim), { type: "nature", claim: claim.id, nature: claim.nature }, "holds"),
  );
  if (claims.length < STATEMENTS || proof.includes(null)) return [];
  const texts = claims.map((claim) => textOf(oracle, claim));
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
          const line = claim ? `${SIGNS[claim.nature]} ${claimLine(oracle, claim)}` : "";
          return { misconception: "stance-swap", feedback: line };
        },
      },
    },
  ];
}

/** Four points of drawn standing; each attributed view or forecast leads a family of its own. */
export const stanceSort: Kind = {
  name: "stance-sort",
  generate: (oracle) => {
    const pool = oracle.map.claims.filter(canBeSorted);
    return pool
      .filter((claim) => claim.nature === "attributed view" || claim.nature === "reported fact")
      .flatMap((lead) =>
        Array.from({ length: DRAFTS_A_FAMILY }, (_, variant) =>
          draft(oracle, [lead, ...companions(lead, pool, variant)], variant),
        ).flat(),
      );
  },
};
